package moodring.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moodring.db.CatalogException.Kind;
import org.jdbi.v3.core.JdbiException;

/**
 * Writes one new catalog. From {@link Catalogs#begin}; holds the builder's lock until closed. Not for several threads.
 *
 * <p>The methods may be called in any order and, except {@code preview} and {@code publish}, any number of times. Every method throws
 * {@link CatalogException} {@code INPUT_OUTPUT} when the disk is full; the published catalog is then as before, and
 * nothing is left in staging once this is closed.
 */
public final class CatalogWriter implements AutoCloseable {

    private static final int REJECTED_ROWS_KEPT = 100_000;

    private final Catalogs catalogs;
    private final Staging staging;
    private final TrackSpool spool;
    private final Map<Integer, ClusterCard> clusters = new TreeMap<>();
    private final Map<Integer, Integer> clusterSizes = new HashMap<>();
    private final List<MoodPrototype> prototypes = new ArrayList<>();
    private final List<RejectedRow> rejectedRows = new ArrayList<>();
    private final Map<String, Long> rejected = new TreeMap<>();
    private Optional<CatalogManifest> written = Optional.empty();

    CatalogWriter(Catalogs catalogs, Staging staging) throws IOException {
        this.catalogs = catalogs;
        this.staging = staging;
        this.spool = new TrackSpool(staging.path("tracks.spool"));
    }

    /**
     * Adds tracks, in any order. Rows are taken one at a time and none is kept as an object, so there may be more than
     * fit into memory. Features are kept with seven digits, probabilities in thousandths.
     */
    public void addTracks(Iterator<CatalogRow> rows) {
        doing("add tracks to it", () -> {
            while (rows.hasNext()) {
                CatalogRow row = rows.next();
                spool.add(row);
                clusterSizes.merge(row.track().cluster(), 1, Integer::sum);
            }
            return null;
        });
    }

    /** Adds the cards of the clusters that tracks refer to; each id once. */
    public void addClusters(List<ClusterCard> cards) {
        for (ClusterCard card : cards) {
            if (clusters.putIfAbsent(card.id(), card) != null) {
                throw new IllegalArgumentException("cluster " + card.id() + " has two cards");
            }
        }
    }

    /** Adds the prototypes that clusters were named after. */
    public void addPrototypes(List<MoodPrototype> more) {
        prototypes.addAll(more);
    }

    /** Adds rows that did not become tracks: all are counted, the first 100,000 are kept. */
    public void addRejectedRows(Iterator<RejectedRow> rows) {
        while (rows.hasNext()) {
            RejectedRow row = rows.next();
            rejected.merge(row.reason(), 1L, Long::sum);
            keep(row);
        }
    }

    /**
     * Takes over the rejected rows of an older catalog, which may have counted more of them than it kept.
     *
     * @param counts all of them by reason, as its manifest has them
     * @param kept those that it still names
     */
    public void takeOverRejectedRows(Map<String, Long> counts, List<RejectedRow> kept) {
        counts.forEach((reason, count) -> rejected.merge(reason, count, Long::sum));
        kept.forEach(this::keep);
    }

    private void keep(RejectedRow row) {
        if (rejectedRows.size() < REJECTED_ROWS_KEPT) {
            rejectedRows.add(row);
        }
    }

    /** Tracks added so far. */
    public int tracks() {
        return spool.count();
    }

    /**
     * Writes the file, and lets it be looked at before anybody gets it, for example to see why it should not be
     * published. Nothing can be added afterwards.
     *
     * @return close it before {@link #publish} or {@link #close}
     * @throws CatalogException {@code BAD_DATA} if there is no track or an id stands twice
     * @throws IllegalArgumentException if a card's size is not the number of its tracks, or a card is missing
     */
    public Catalog preview(CatalogOrigin origin) {
        CatalogManifest manifest = write(origin);
        return new Catalog(manifest, staging.folder().resolve(CatalogFolder.DATABASE));
    }

    /**
     * Closes the file, hashes it, and makes it the current catalog in one atomic step; keeps the last three versions.
     * Nothing can be added afterwards.
     *
     * @param origin the same as that of {@link #preview} where that was called
     * @return the new current version
     * @throws CatalogException as {@link #preview}
     */
    public CatalogVersion publish(CatalogOrigin origin) {
        CatalogManifest manifest = write(origin);
        return doing("publish it", () -> {
            staging.publication().publish(staging.folder(), manifest);
            return new CatalogVersion(manifest, catalogs.folder().resolve(manifest.id()), true);
        });
    }

    private CatalogManifest write(CatalogOrigin origin) {
        if (written.isEmpty()) {
            requireTracks();
            requireCards();
            written = Optional.of(
                    doing("write it", () -> writeDatabase(staging.folder().resolve(CatalogFolder.DATABASE), origin)));
        }
        return written.get();
    }

    /** Gives the lock back and, without {@code publish} before, removes everything that was written. */
    @Override
    public void close() {
        spool.close();
        staging.close();
    }

    private CatalogManifest writeDatabase(Path file, CatalogOrigin origin) throws IOException, SQLException {
        spool.finish();
        CatalogManifest counted;
        try (CatalogFile database = new CatalogFile(file)) {
            String contentHash = database.writeTracks(spool);
            counted = manifest(origin, contentHash, database);
            SmallTables tables = database.smallTables();
            tables.writeClusters(clusters.values());
            tables.writePrototypes(prototypes);
            tables.writeRejectedRows(rejectedRows);
            catalogs.copyBuildsTo(tables);
            tables.writeBuild(counted);
            database.finish();
        }
        file.toFile().setReadOnly();
        return counted.withDatabase(Files.size(file), Fingerprint.of(file));
    }

    private CatalogManifest manifest(CatalogOrigin origin, String contentHash, CatalogFile database) {
        Instant now = Instant.now();
        return new CatalogManifest(
                staging.newId(now, contentHash),
                now,
                origin,
                spool.count(),
                rejected,
                database.moods(),
                clusters.size(),
                contentHash,
                0,
                "");
    }

    private void requireTracks() {
        if (spool.count() == 0) {
            throw new CatalogException(
                    Kind.BAD_DATA, "A catalog needs at least one track, but none was left: see the rejected rows.");
        }
    }

    private void requireCards() {
        clusterSizes.forEach((cluster, size) -> {
            ClusterCard card = clusters.get(cluster);
            if (card == null || card.size() != size) {
                throw new IllegalArgumentException("cluster " + cluster + " has " + size + " tracks, but "
                        + (card == null ? "no card" : "its card says " + card.size()));
            }
        });
    }

    private <T> T doing(String what, Step<T> step) {
        try {
            return step.run();
        } catch (IOException | SQLException | JdbiException e) {
            throw staging.failed(what, e);
        }
    }

    private interface Step<T> {
        T run() throws IOException, SQLException;
    }
}
