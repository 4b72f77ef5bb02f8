package moodring.db;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The published catalogs in one folder: the front door of this package.
 *
 * <p>A catalog is one immutable database file. Publishing writes a new one beside the old and then moves the pointer
 * {@code CURRENT}; so a reader never sees half a version, and needs no lock. Safe for several threads and processes.
 *
 * <pre>{@code
 * try (CatalogWriter writer = catalogs.begin()) {
 *     writer.addClusters(cards);
 *     writer.addTracks(rows);
 *     writer.publish(origin);
 * }
 * try (Catalog catalog = catalogs.open()) {
 *     catalog.nearest(new PlanePoint(0.8, 0.6), TrackFilter.of(Mood.CHEERFUL), 100);
 * }
 * }</pre>
 */
public final class Catalogs {

    private final Path folder;

    /** @param folder need not exist; usually {@code Places.catalogs()} */
    public Catalogs(Path folder) {
        this.folder = folder;
    }

    /** Where the catalogs lie. */
    public Path folder() {
        return folder;
    }

    /**
     * The published version. Checks the pointer and the manifest, not the database file, and so is cheap enough to ask
     * before each answer whether there is a newer one.
     *
     * @return empty if nothing was ever published
     * @throws CatalogException {@code NO_CATALOG} if the pointer or the manifest is damaged
     */
    public Optional<CatalogVersion> current() {
        throw new UnsupportedOperationException("being written");
    }

    /** All versions that are kept, newest first. Damaged ones are left out, with a warning in the log. */
    public List<CatalogVersion> versions() {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * Opens the current version after checking it against its hash (once per process and version; about 0.3 s for a
     * million tracks). It stays readable when a newer one is published.
     *
     * @return close it
     * @throws CatalogException {@code NO_CATALOG} if nothing is published or the files are damaged, with the remedy
     */
    public Catalog open() {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * Opens a version by its id, with the same checks.
     *
     * @throws CatalogException {@code NO_CATALOG} if there is none of this id, naming those that exist
     */
    public Catalog open(String id) {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * Starts a new version: takes the builder's lock and clears what a killed build has left behind.
     *
     * @return close it; closed without {@code publish}, it leaves no trace (a dry run)
     * @throws CatalogException {@code TRY_LATER} at once if another build is running, {@code INPUT_OUTPUT} if the
     *     folder cannot be written
     */
    public CatalogWriter begin() {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * Makes an older version the current one, after checking it.
     *
     * @throws CatalogException {@code NO_CATALOG} if there is none of this id or it is damaged, {@code TRY_LATER} if a
     *     build is running
     */
    public CatalogVersion restore(String id) {
        throw new UnsupportedOperationException("being written");
    }
}
