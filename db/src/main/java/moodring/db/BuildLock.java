package moodring.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two builders apart, also in two processes. The operating system gives it back when a process dies. */
final class BuildLock implements AutoCloseable {

    private final FileChannel channel;

    private BuildLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CatalogException {@code TRY_LATER} at once if somebody else has it */
    static BuildLock take(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new BuildLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw held(file);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw held(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static CatalogException held(Path file) {
        return new CatalogException(
                CatalogException.Kind.TRY_LATER,
                "Another build is writing to " + file.getParent() + ": try again when it has finished.");
    }
}
