package moodring.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import moodring.files.Erasure;
import org.jdbi.v3.core.Jdbi;

/** The files of the listener's memory. */
final class ListenerFolder {

    private final Path folder;

    ListenerFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    /** Its presence means that the memory is on; looking costs less than opening the database. */
    Path marker() {
        return folder.resolve("on");
    }

    Path database() {
        return folder.resolve("listener.mv.db");
    }

    private Path key() {
        return folder.resolve("key");
    }

    /** Creates what is missing, for the listener's eyes alone. */
    void create() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        if (!Files.exists(key())) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key(), Fingerprint.hex(random));
            new LocalDisk().sync(key());
        }
        Files.write(marker(), new byte[0]);
        new LocalDisk().syncFolder(folder);
    }

    /** Waits for other threads and processes; not held if there is no folder, and so nothing to protect. */
    ListenerLock lock() throws IOException {
        return ListenerLock.take(folder.resolve("lock"));
    }

    /** Opens the database for one piece of work. */
    <T> T withTable(Function<ListenerTable, T> work) throws IOException {
        // Whoever can reach a port of this process must not be able to open this file by it: hence the key.
        String password = Files.readString(key());
        Jdbi jdbi = Jdbi.create(H2Address.forKeeping(database()), "listener", password);
        return jdbi.withHandle(handle -> work.apply(new ListenerTable(handle)));
    }

    void erase() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.deleteIfExists(marker());
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Erasure.overwrite(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        new LocalDisk().delete(folder);
    }
}
