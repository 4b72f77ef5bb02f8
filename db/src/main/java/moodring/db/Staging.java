package moodring.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The place where one build writes, from taking the lock until giving it back. What a killed build left goes first. */
final class Staging implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int SECOND_LENGTH = "yyyyMMdd-HHmmss".length();

    private final CatalogFolder folder;
    private final Disk disk;
    private final BuildLock lock;

    private Staging(CatalogFolder folder, Disk disk, BuildLock lock) {
        this.folder = folder;
        this.disk = disk;
        this.lock = lock;
    }

    static Staging begin(CatalogFolder folder, Disk disk) throws IOException {
        BuildLock lock = BuildLock.take(folder.lock());
        boolean ready = false;
        try {
            disk.delete(folder.staging());
            Files.createDirectories(folder.staging().resolve("version"));
            ready = true;
            return new Staging(folder, disk, lock);
        } finally {
            if (!ready) {
                lock.close();
            }
        }
    }

    Publication publication() {
        return new Publication(folder, disk);
    }

    /** The folder that will become the version. */
    Path folder() {
        return folder.staging().resolve("version");
    }

    /** A file that is needed only while building. */
    Path path(String name) {
        return folder.staging().resolve(name);
    }

    /** Ids sort by time, also when the clock goes back: a second, then a part of the content hash. */
    String newId(Instant now, String contentHash) {
        Instant second = folder.versions().stream()
                .map(newest -> SECOND.parse(newest.id().substring(0, SECOND_LENGTH), Instant::from)
                        .plusSeconds(1))
                .findFirst()
                .filter(next -> next.isAfter(now))
                .orElse(now);
        return SECOND.format(second) + "-" + contentHash.substring(0, 8);
    }

    CatalogException failed(String what, Exception cause) {
        return new CatalogException(
                CatalogException.Kind.INPUT_OUTPUT,
                "The new catalog in " + folder.path() + " could not be written (failed to " + what + ": "
                        + rootMessage(cause)
                        + "). The published one is as before. Make room on the disk and build again.",
                cause);
    }

    @Override
    public void close() {
        try (lock) {
            disk.delete(folder.staging());
        } catch (IOException e) {
            LOG.warn("{} could not be cleared; the next build clears it.", folder.staging(), e);
        }
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
