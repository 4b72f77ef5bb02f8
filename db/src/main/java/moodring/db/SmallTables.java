package moodring.db;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodring.track.Feature;
import moodring.track.Mood;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the tables that have few rows. */
final class SmallTables {

    private static final String BUILD_COLUMNS = "id, built_at, source, made_up, rows_read, tracks, repeated, rejected,"
            + " clusters, seed, scores, settings, versions, content_hash";

    private static final int READABLE = 80;

    private final Handle handle;

    SmallTables(Handle handle) {
        this.handle = handle;
    }

    void writeClusters(Collection<ClusterCard> clusters) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO cluster VALUES (" + marks(20) + ")");
        for (ClusterCard card : clusters) {
            List<Object> row = row(card.id(), card.mood().word(), card.name(), card.why(), card.size());
            row.add(card.silhouette().isPresent() ? card.silhouette().getAsDouble() : null);
            addFeatures(row, card.centroid());
            for (Mood mood : Mood.values()) {
                row.add(card.distances().get(mood));
            }
            add(batch, row);
        }
        batch.execute();
    }

    void writePrototypes(List<MoodPrototype> prototypes) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO prototype VALUES (" + marks(13) + ")");
        for (MoodPrototype prototype : prototypes) {
            List<Object> row = row(batch.size(), prototype.mood().word(), prototype.name(), prototype.source());
            addFeatures(row, prototype.values());
            add(batch, row);
        }
        batch.execute();
    }

    void writeRejectedRows(List<RejectedRow> rejected) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO rejected_row VALUES (" + marks(4) + ")");
        for (RejectedRow rejectedRow : rejected) {
            add(batch, row(batch.size(), rejectedRow.reason(), rejectedRow.file(), rejectedRow.line()));
        }
        batch.execute();
    }

    /** Adds this build to those of the catalog before. */
    void writeBuild(CatalogManifest manifest) {
        CatalogOrigin origin = manifest.origin();
        long rejected =
                manifest.rejected().values().stream().mapToLong(Long::longValue).sum();
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO build (" + BUILD_COLUMNS + ") VALUES (" + marks(14) + ")");
        List<Object> row = row(manifest.id(), manifest.builtAt().atOffset(ZoneOffset.UTC), origin.source());
        row.addAll(row(origin.madeUp(), origin.rows(), manifest.tracks(), origin.repeated(), rejected));
        row.addAll(row(manifest.clusters(), origin.seed()));
        row.addAll(row(words(origin.scores()), words(origin.settings()), words(origin.versions())));
        row.add(manifest.contentHash());
        add(batch, row);
        batch.execute();
    }

    /** Takes over what an older catalog knows of the builds before. */
    void copyBuilds(List<Map<String, Object>> builds) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO build (" + BUILD_COLUMNS + ") VALUES (" + marks(14) + ")");
        String[] columns = BUILD_COLUMNS.split(", *");
        for (Map<String, Object> build : builds) {
            List<Object> row = new ArrayList<>();
            for (String column : columns) {
                row.add(build.get(column.toLowerCase(Locale.ROOT)));
            }
            add(batch, row);
        }
        batch.execute();
    }

    private static String words(Map<String, ?> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " = "
                                + shortened(entry.getValue().toString()))
                        .collect(Collectors.joining(", "));
    }

    /** A person reads this in one cell; the manifest has all of it. */
    private static String shortened(String value) {
        return value.length() <= READABLE ? value : value.substring(0, READABLE) + "…";
    }

    private static void addFeatures(List<Object> row, Map<Feature, Double> values) {
        for (Feature feature : Feature.values()) {
            row.add(values.get(feature));
        }
    }

    private static List<Object> row(Object... values) {
        return new ArrayList<>(List.of(values));
    }

    private static void add(PreparedBatch batch, List<Object> row) {
        IntStream.range(0, row.size()).forEach(i -> batch.bind(i, row.get(i)));
        batch.add();
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
