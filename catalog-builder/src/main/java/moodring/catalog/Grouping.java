package moodring.catalog;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import moodring.catalog.clean.Intake;
import moodring.catalog.cluster.Centroids;
import moodring.catalog.cluster.FitClusters;
import moodring.catalog.cluster.PointMaker;
import moodring.catalog.cluster.Silhouette;
import moodring.catalog.label.MoodModel;
import moodring.catalog.label.MoodSpace;
import moodring.catalog.label.NameClusters;
import moodring.catalog.source.Field;
import moodring.track.Feature;
import moodring.track.Mood;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Learns clusters from a seeded sample of the tracks, and gives them their moods. */
final class Grouping {

    private final List<double[]> sample;
    private final MoodSpace space;
    private final PointMaker points;
    private final Centroids clusters;
    private final MoodModel model;

    /**
     * @param tracks one row each
     * @param features that all of them have
     */
    Grouping(SparkSession spark, Dataset<Row> tracks, Set<Feature> features, CatalogSettings settings) {
        sample = sample(tracks, settings.seed());
        Guards.requireATrackForEachMood(different(features));
        space = settings.naming().space(features, sample, settings.scratch());
        points = space.space().pointMaker();
        List<double[]> places = sample.stream().map(points::point).toList();
        clusters =
                new FitClusters(spark).fit(places, clusterCount(settings), settings.seed(), CatalogSettings.ITERATIONS);
        Guards.requireNumbers(clusters);
        Guards.requireATrackForEachMood(clusters.size()); // the space may not use what makes the tracks different
        model = new MoodModel(
                space.space(),
                space.prototypes(),
                new NameClusters(space.space(), space.prototypes()).name(clusters),
                space.temperature());
    }

    MoodModel model() {
        return model;
    }

    MoodSpace space() {
        return space;
    }

    /** Tracks that do not sound the same; no more than there are moods, because more are not asked about. */
    private long different(Set<Feature> features) {
        return sample.stream()
                .map(values -> features.stream()
                        .map(feature -> values[feature.ordinal()])
                        .toList())
                .distinct()
                .limit(Mood.values().length)
                .count();
    }

    /** A small catalog has few clusters, so that each holds enough tracks to be looked at. */
    private int clusterCount(CatalogSettings settings) {
        int most = Math.max(2 * Mood.values().length, sample.size() / CatalogSettings.TRACKS_PER_CLUSTER);
        return Math.min(settings.clusters(), most);
    }

    /** Measured on a few thousand tracks. */
    Silhouette silhouette() {
        List<double[]> some = sample.stream()
                .limit(CatalogSettings.SILHOUETTE_SAMPLE)
                .map(points::point)
                .toList();
        return new Silhouette(some, some.stream().mapToInt(clusters::nearest).toArray(), clusters.size());
    }

    /** The tracks with the smallest hashes: as good as drawn by lot, and the same however the rows are spread. */
    private static List<double[]> sample(Dataset<Row> tracks, long seed) {
        Column[] columns = Stream.concat(
                        Stream.of(xxhash64(col(Field.ID.word()), lit(seed)).as("lot")),
                        Stream.of(Feature.values()).map(feature -> col(feature.word())))
                .toArray(Column[]::new);
        return tracks.select(columns).orderBy("lot").limit(CatalogSettings.LEARNED_FROM).collectAsList().stream()
                .map(Intake::values)
                .toList();
    }
}
