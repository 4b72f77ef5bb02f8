package moodring.db;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import moodring.db.CatalogException.Kind;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(Catalogs.class);

    /** How often a reader that a publication overtook looks again. */
    private static final int TRIES = 5;

    private final CatalogFolder folder;
    private final Disk disk;
    private final Verification verification = new Verification();

    /** @param folder need not exist; usually {@code Places.catalogs()} */
    public Catalogs(Path folder) {
        this(folder, new LocalDisk());
    }

    Catalogs(Path folder, Disk disk) {
        this.folder = new CatalogFolder(folder.toAbsolutePath().normalize());
        this.disk = disk;
    }

    /** Where the catalogs lie. */
    public Path folder() {
        return folder.path();
    }

    /**
     * The published version. Checks the pointer and the manifest, not the database file, and so is cheap enough to ask
     * before each answer whether there is a newer one.
     *
     * @return empty if nothing was ever published
     * @throws CatalogException {@code NO_CATALOG} if the pointer or the manifest is damaged
     */
    public Optional<CatalogVersion> current() {
        return unlessOvertaken(() -> folder.readPointer().map(pointer -> version(pointer, true)));
    }

    /** All versions that are kept, newest first. Damaged ones are left out, with a warning in the log. */
    public List<CatalogVersion> versions() {
        Optional<CatalogFolder.Pointer> current = currentIfWhole();
        return folder.versions().stream()
                .map(pointer -> version(pointer, current.filter(pointer::equals).isPresent()))
                .toList();
    }

    /**
     * Opens the current version after checking it against its hash (about 0.3 s for a million tracks, the first time;
     * this object remembers). It stays readable when a newer one is published.
     *
     * @return close it
     * @throws CatalogException {@code NO_CATALOG} if nothing is published or the files are damaged, with the remedy
     */
    public Catalog open() {
        return unlessOvertaken(
                () -> open(folder.readPointer().orElseThrow(() -> Damage.nothingPublished(folder.path()))));
    }

    /**
     * Opens a version by its id, with the same checks.
     *
     * @throws CatalogException {@code NO_CATALOG} if there is none of this id, naming those that exist
     */
    public Catalog open(String id) {
        return open(pointerTo(id));
    }

    /**
     * Starts a new version: takes the builder's lock and clears what a killed build has left behind.
     *
     * @return close it; closed without {@code publish}, it leaves no trace (a dry run)
     * @throws CatalogException {@code TRY_LATER} at once if another build is running, {@code INPUT_OUTPUT} if the
     *     folder cannot be written
     */
    public CatalogWriter begin() {
        Staging staging = null;
        try {
            staging = Staging.begin(folder, disk);
            return new CatalogWriter(this, staging);
        } catch (IOException e) {
            if (staging != null) {
                staging.close();
            }
            throw notWritable(e);
        }
    }

    /**
     * Makes an older version the current one, after checking it.
     *
     * @throws CatalogException {@code NO_CATALOG} if there is none of this id or it is damaged, {@code TRY_LATER} if a
     *     build is running
     */
    public CatalogVersion restore(String id) {
        CatalogFolder.Pointer pointer = pointerTo(id);
        open(pointer).close();
        try (Staging staging = Staging.begin(folder, disk)) {
            staging.publication().point(pointer);
            return version(pointer, true);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Takes the history of builds over from the current catalog; a damaged one has none that could be trusted. */
    void copyBuildsTo(SmallTables tables) {
        currentIfWhole().ifPresent(pointer -> {
            try (Catalog older = open(pointer)) {
                tables.copyBuilds(older.builds());
            } catch (CatalogException e) {
                LOG.warn("The history of builds starts anew. {}", e.getMessage());
            }
        });
    }

    private Catalog open(CatalogFolder.Pointer pointer) {
        CatalogManifest manifest = folder.readManifest(pointer);
        Path database = database(pointer);
        verification.check(database, manifest);
        try {
            return new Catalog(manifest, database);
        } catch (JdbiException e) {
            throw Damage.of(database, "it cannot be opened", e);
        }
    }

    private CatalogFolder.Pointer pointerTo(String id) {
        List<CatalogFolder.Pointer> whole = folder.versions();
        return whole.stream()
                .filter(pointer -> pointer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CatalogException(
                        Kind.NO_CATALOG,
                        "There is no whole catalog \"" + id + "\" in " + folder.path() + "; there "
                                + (whole.isEmpty()
                                        ? "is none: build one with ./moodring catalog build."
                                        : "are: " + ids(whole) + ".")));
    }

    private static String ids(List<CatalogFolder.Pointer> pointers) {
        return pointers.stream().map(CatalogFolder.Pointer::id).collect(Collectors.joining(", "));
    }

    private Optional<CatalogFolder.Pointer> currentIfWhole() {
        try {
            return folder.readPointer();
        } catch (CatalogException e) {
            LOG.warn("{}", e.getMessage());
            return Optional.empty();
        }
    }

    private CatalogVersion version(CatalogFolder.Pointer pointer, boolean current) {
        return new CatalogVersion(folder.readManifest(pointer), folder.version(pointer.id()), current);
    }

    private Path database(CatalogFolder.Pointer pointer) {
        return folder.version(pointer.id()).resolve(CatalogFolder.DATABASE);
    }

    private CatalogException notWritable(IOException cause) {
        return new CatalogException(
                Kind.INPUT_OUTPUT,
                "The folder " + folder.path() + " cannot be written (" + cause.getMessage()
                        + "): make room on the disk or make it writable.",
                cause);
    }

    /** Between reading the pointer and opening what it names, three publications may have removed that version. */
    private <T> T unlessOvertaken(Supplier<T> read) {
        for (int attempt = 1; ; attempt++) {
            byte[] before = folder.pointerBytes();
            try {
                return read.get();
            } catch (CatalogException e) {
                if (attempt == TRIES || Arrays.equals(before, folder.pointerBytes())) {
                    throw e;
                }
            }
        }
    }
}
