package moodring.db;

import java.io.IOException;
import java.nio.file.Path;

/** The real disk, one operation of which fails. Clearing up is not counted, since nothing is promised of it. */
final class OnceFailingDisk implements Disk {

    private final Disk real = new LocalDisk();
    private int untilFailure;

    /** @param failing which operation fails, counted from 1 */
    OnceFailingDisk(int failing) {
        this.untilFailure = failing;
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        use();
        real.write(file, content);
    }

    @Override
    public void sync(Path file) throws IOException {
        use();
        real.sync(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        use();
        real.syncFolder(folder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        use();
        real.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        real.delete(path);
    }

    private void use() throws IOException {
        if (--untilFailure == 0) {
            throw new IOException("this operation fails");
        }
    }
}
