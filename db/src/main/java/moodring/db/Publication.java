package moodring.db;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a finished folder in staging the current catalog. The order is the promise: whatever is cut off between two
 * steps, a reader gets the old version or the new one, whole.
 */
final class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final int KEPT = 3;

    private final CatalogFolder folder;
    private final Disk disk;

    Publication(CatalogFolder folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** @param staged holds the closed database file */
    void publish(Path staged, CatalogManifest manifest) throws IOException {
        byte[] json = ManifestJson.write(manifest);
        CatalogFolder.Pointer pointer = new CatalogFolder.Pointer(manifest.id(), Fingerprint.of(json));
        disk.write(staged.resolve(CatalogFolder.MANIFEST), json);
        disk.write(staged.resolve(CatalogFolder.MANIFEST_HASH), (pointer.manifestSha256() + "\n").getBytes());
        disk.sync(staged.resolve(CatalogFolder.DATABASE));
        disk.sync(staged.resolve(CatalogFolder.MANIFEST));
        disk.sync(staged.resolve(CatalogFolder.MANIFEST_HASH));
        disk.syncFolder(staged);
        Path version = folder.version(manifest.id());
        Optional<String> before = current();
        try {
            disk.move(staged, version);
            disk.syncFolder(folder.path());
            point(pointer);
        } catch (IOException e) {
            boolean pointedTo = folder.readPointer().filter(pointer::equals).isPresent();
            if (!pointedTo) {
                disk.delete(version);
            }
            throw e;
        }
        forgetOldVersions(before);
    }

    /** Moves the pointer in one step that is on the disk when this returns. */
    void point(CatalogFolder.Pointer pointer) throws IOException {
        Path next = folder.staging().resolve("CURRENT.next");
        disk.write(next, pointer.content());
        disk.sync(next);
        disk.move(next, folder.pointer());
        disk.syncFolder(folder.path());
    }

    private Optional<String> current() {
        try {
            return folder.readPointer().map(CatalogFolder.Pointer::id);
        } catch (CatalogException e) {
            return Optional.empty(); // a damaged pointer names no version; publishing is its remedy
        }
    }

    /**
     * Keeps the current version, the one before it, and the newest others. Whoever restored an old version did so because
     * the newer ones are no good, so age alone must not decide. A version leaves in one step, never by halves.
     */
    private void forgetOldVersions(Optional<String> before) {
        String current = folder.readPointer().map(CatalogFolder.Pointer::id).orElseThrow();
        List<String> others = folder.versions().stream()
                .map(CatalogFolder.Pointer::id)
                .filter(id -> !id.equals(current))
                .sorted(Comparator.comparing(id -> before.filter(id::equals).isEmpty())) // stable: else newest first
                .toList();
        for (String id : others.subList(Math.min(KEPT - 1, others.size()), others.size())) {
            Path leaving = folder.staging().resolve(id);
            try {
                disk.move(folder.version(id), leaving);
                disk.delete(leaving);
            } catch (IOException e) {
                LOG.warn("The old catalog {} could not be removed.", id, e);
            }
        }
    }
}
