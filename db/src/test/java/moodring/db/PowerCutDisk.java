package moodring.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The real disk until the power goes, which is before operation number {@code lastOperations + 1}. What was not synced by
 * then is lost if {@link #loseWhatWasNotSynced} says so: files are cut to half, renames are undone.
 */
final class PowerCutDisk implements Disk {

    /** Nothing of the program runs after a power cut, so nothing may catch this. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Disk real = new LocalDisk();
    private final int lastOperations;
    private int operations;
    private final List<Path> unsyncedFiles = new ArrayList<>();
    private final List<Rename> unsyncedRenames = new ArrayList<>();
    private final Map<Path, byte[]> replaced = new HashMap<>();

    private record Rename(Path from, Path to) {}

    PowerCutDisk(int lastOperations) {
        this.lastOperations = lastOperations;
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        use();
        real.write(file, content);
        unsyncedFiles.add(file);
        Path database = file.resolveSibling(CatalogFolder.DATABASE); // which H2 wrote by itself
        if (Files.exists(database) && !unsyncedFiles.contains(database)) {
            unsyncedFiles.add(database);
        }
    }

    @Override
    public void sync(Path file) throws IOException {
        use();
        real.sync(file);
        unsyncedFiles.remove(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        use();
        real.syncFolder(folder);
        unsyncedRenames.removeIf(rename -> rename.to.getParent().equals(folder));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        use();
        if (Files.isRegularFile(to)) {
            replaced.put(to, Files.readAllBytes(to));
        }
        real.move(from, to);
        unsyncedFiles.replaceAll(file -> file.startsWith(from) ? to.resolve(from.relativize(file)) : file);
        unsyncedRenames.add(new Rename(from, to));
    }

    @Override
    public void delete(Path path) throws IOException {
        use();
        real.delete(path);
        unsyncedFiles.removeIf(file -> file.startsWith(path));
        unsyncedRenames.removeIf(rename -> rename.to.startsWith(path));
    }

    void loseWhatWasNotSynced() throws IOException {
        for (Path file : unsyncedFiles) {
            file.toFile().setWritable(true);
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        }
        for (int i = unsyncedRenames.size() - 1; i >= 0; i--) {
            Rename rename = unsyncedRenames.get(i);
            Files.move(rename.to, rename.from);
            if (replaced.containsKey(rename.to)) {
                Files.write(rename.to, replaced.get(rename.to));
            }
        }
    }

    private void use() {
        if (operations >= lastOperations) {
            throw new PowerCut();
        }
        operations++;
    }
}
