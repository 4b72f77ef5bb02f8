package moodring.db;

import java.nio.file.Path;

/**
 * One published catalog.
 *
 * @param folder holds {@code catalog.mv.db} and {@code manifest.json}
 * @param current whether readers get this one now
 */
public record CatalogVersion(CatalogManifest manifest, Path folder, boolean current) {

    public String id() {
        return manifest.id();
    }
}
