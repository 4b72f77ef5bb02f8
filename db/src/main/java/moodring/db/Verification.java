package moodring.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks database files against the hash in their manifest and remembers those that passed for as long as their
 * attributes stay the same. H2 itself does not notice most flipped bits.
 */
final class Verification {

    private final Map<Path, Stamp> passed = new ConcurrentHashMap<>();

    private record Stamp(long bytes, FileTime modified, Object fileKey) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    /** @throws CatalogException {@code NO_CATALOG} if the file is missing or is not the one that was published */
    void check(Path database, CatalogManifest manifest) {
        try {
            Stamp stamp = Stamp.of(database);
            if (stamp.equals(passed.get(database))) {
                return;
            }
            if (stamp.bytes != manifest.databaseBytes()) {
                throw Damage.of(
                        database, "it has " + stamp.bytes + " bytes instead of " + manifest.databaseBytes(), null);
            }
            if (!Objects.equals(Fingerprint.of(database), manifest.databaseSha256())) {
                throw Damage.of(database, "it does not match its hash", null);
            }
            passed.put(database, stamp);
        } catch (IOException e) {
            throw Damage.of(database, "it is missing or cannot be read", e);
        }
    }
}
