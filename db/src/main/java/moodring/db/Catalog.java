package moodring.db;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import moodring.track.Feature;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.MapMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * One published catalog, for reading. From {@link Catalogs#open}; safe for several threads; close it.
 *
 * <p>All reads but {@link #forEach}, {@link #forEachRow} and {@link #forEachPoint} go by an index and touch only the rows near the answer,
 * also with a million tracks. Every read throws {@link CatalogException} {@code INPUT_OUTPUT} if the disk fails.
 */
public final class Catalog implements AutoCloseable {

    private static final long PLANE_SEED = 1;
    private static final int ROWS_AT_ONCE = 4000;

    private final CatalogManifest manifest;
    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;
    private final MoodBlocks blocks;
    private final GridCells cells;
    private final TrackRows rows;

    Catalog(CatalogManifest manifest, Path database) {
        this.manifest = manifest;
        this.pool = JdbcConnectionPool.create(H2Address.forReading(database), H2Address.VIEWER, "");
        this.pool.setMaxConnections(32);
        this.jdbi = Jdbi.create(pool);
        this.blocks = MoodBlocks.read(jdbi);
        this.cells = new GridCells(jdbi);
        this.rows = new TrackRows(jdbi, manifest.tracks());
    }

    /** What the catalog says of itself. */
    public CatalogManifest manifest() {
        return manifest;
    }

    /** Number of tracks that a filter lets through; costs nothing. */
    public int count(TrackFilter filter) {
        return blocks.count(filter);
    }

    /** Tracks by mood, all five moods in their order. */
    public Map<Mood, Integer> moodCounts() {
        return blocks.counts();
    }

    /** The clusters, by id. */
    public List<ClusterCard> clusters() {
        return list("SELECT * FROM cluster ORDER BY id", (row, context) -> clusterCard(row));
    }

    /** The prototypes, in the order in which they were added. */
    public List<MoodPrototype> prototypes() {
        return list(
                "SELECT * FROM prototype ORDER BY position",
                (row, context) -> new MoodPrototype(
                        TrackMapper.mood(row.getString("mood")),
                        row.getString("name"),
                        features(row),
                        row.getString("source")));
    }

    /** Up to 100,000 rows that did not become tracks. */
    public List<RejectedRow> rejectedRows() {
        return list(
                "SELECT reason, file, line FROM rejected_row ORDER BY position",
                (row, context) -> new RejectedRow(row.getString(1), row.getString(2), row.getLong(3)));
    }

    /** The track of this id. */
    public Optional<PlacedTrack> track(String id) {
        return Optional.ofNullable(rows.byIds(List.of(id)).get(id)).map(TrackRows.Numbered::track);
    }

    /** The tracks of these ids, in the order asked; ids that are not in the catalog are left out. */
    public List<PlacedTrack> tracks(Collection<String> ids) {
        Map<String, TrackRows.Numbered> found = rows.byIds(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(TrackRows.Numbered::track)
                .toList();
    }

    /** The numbers behind a track's mood. */
    public Optional<MoodReason> whyThisMood(String id) {
        return Optional.ofNullable(rows.byIds(List.of(id)).get(id)).map(found -> rows.reason(found.number()));
    }

    /**
     * The tracks nearest to a point, nearest first; exact, ties by id.
     *
     * @param limit at most this many, from 1 on; cost grows with it
     */
    public List<PlacedTrack> nearest(PlanePoint point, TrackFilter filter, int limit) {
        requirePositive(limit);
        List<GridCells.Cell> counted =
                blocks.of(filter).flatMap(block -> cells.of(block).stream()).toList();
        return new NearestTracks(rows, point, limit).among(counted);
    }

    /**
     * Tracks drawn evenly at random, each at most once; one seed gives one result, and a greater limit gives the same
     * tracks and then more.
     *
     * @param limit at most this many, from 1 on; fewer only where the filter lets fewer through
     */
    public List<PlacedTrack> sample(TrackFilter filter, int limit, long seed) {
        requirePositive(limit);
        return rows.byNumbers(blocks.draw(filter, limit, seed));
    }

    /** Dots for a mood map: the same sample each time, so growing the limit adds dots. */
    public List<PlaneTrack> planePoints(TrackFilter filter, int limit) {
        return sample(filter, limit, PLANE_SEED).stream().map(PlaneTrack::of).toList();
    }

    /** Every track once, in the catalog's fixed order. Reads the whole file. */
    public void forEach(Consumer<PlacedTrack> consumer) {
        eachRow(row -> consumer.accept(TrackMapper.track(row)));
    }

    /** Every track once with the numbers behind its mood, in the catalog's fixed order. Reads the whole file. */
    public void forEachRow(Consumer<CatalogRow> consumer) {
        for (int first = 0; first < manifest.tracks(); first += ROWS_AT_ONCE) {
            rows.withReasons(first, first + ROWS_AT_ONCE - 1, consumer);
        }
    }

    /** Every track's id, point and mood once, in the catalog's fixed order. Reads the whole file. */
    public void forEachPoint(Consumer<PlaneTrack> consumer) {
        eachRow(row -> consumer.accept(TrackMapper.planeTrack(row)));
    }

    /** Reads that are under way fail. */
    @Override
    public void close() {
        pool.dispose();
    }

    /** The rows of table {@code build}, for the next catalog. */
    List<Map<String, Object>> builds() {
        return list("SELECT * FROM build", new MapMapper());
    }

    /** How H2 would run a query, all of its parameters 1; for the test that an index is used. */
    String plan(String sql) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("EXPLAIN " + sql);
            for (int i = 0; i < sql.chars().filter(each -> each == '?').count(); i++) {
                query.bind(i, 1);
            }
            return query.mapTo(String.class).one();
        });
    }

    private void eachRow(TrackRows.RowConsumer consumer) {
        for (int first = 0; first < manifest.tracks(); first += ROWS_AT_ONCE) {
            rows.range(first, first + ROWS_AT_ONCE - 1, consumer);
        }
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(sql).map(mapper).list());
        } catch (JdbiException e) {
            throw TrackRows.unreadable(e);
        }
    }

    private static ClusterCard clusterCard(ResultSet row) throws SQLException {
        Map<Mood, Double> distances = new EnumMap<>(Mood.class);
        for (Mood mood : Mood.values()) {
            double distance = row.getDouble("to_" + mood.word());
            if (!row.wasNull()) {
                distances.put(mood, distance);
            }
        }
        double silhouette = row.getDouble("silhouette");
        return new ClusterCard(
                row.getInt("id"),
                TrackMapper.mood(row.getString("mood")),
                row.getString("name"),
                row.getString("why"),
                row.getInt("tracks"),
                features(row),
                row.getObject("silhouette") == null ? OptionalDouble.empty() : OptionalDouble.of(silhouette),
                distances);
    }

    private static Map<Feature, Double> features(ResultSet row) throws SQLException {
        Map<Feature, Double> values = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            double value = row.getDouble(feature.word());
            if (!row.wasNull()) {
                values.put(feature, value);
            }
        }
        return values;
    }

    private static void requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be from 1 on, but was " + limit);
        }
    }
}
