package moodring.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Lets one thread of one process at a time use the listener's memory. */
final class ListenerLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final FileChannel channel;

    /** @param channel null where there is nothing to lock */
    private ListenerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CatalogException {@code TRY_LATER} if somebody else has it for too long */
    static ListenerLock take(Path file) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            return new ListenerLock(null);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!locked(channel)) {
            if (System.nanoTime() > deadline || !pause()) {
                channel.close();
                throw new CatalogException(
                        CatalogException.Kind.TRY_LATER,
                        "Another process has been using the listener's memory in " + file.getParent() + " for "
                                + PATIENCE.toSeconds() + " s: try again when it has finished.");
            }
        }
        return new ListenerLock(channel);
    }

    boolean isHeld() {
        return channel != null;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
