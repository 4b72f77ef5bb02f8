package moodring.catalog;

import java.util.List;
import java.util.Map;
import moodring.catalog.label.ModelText;
import moodring.catalog.label.MoodModel;
import moodring.catalog.source.TrackFile;
import moodring.catalog.source.TrackSource;
import moodring.db.CatalogOrigin;
import moodring.track.Feature;

/** Where a catalog comes from, so that it can be built again. */
record Origin(CatalogSettings settings, TrackSource source, List<TrackFile> files) {

    CatalogOrigin of(long rows, long repeated, MoodModel model, double silhouette) {
        return new CatalogOrigin(
                source.name(),
                files.stream().map(TrackFile::origin).toList(),
                source.madeUp(),
                rows,
                repeated,
                settings.seed(),
                Map.of(
                        "named by",
                        settings.naming().words(),
                        "clusters",
                        String.valueOf(settings.clusters()),
                        "learned from at most",
                        String.valueOf(CatalogSettings.LEARNED_FROM),
                        "iterations",
                        String.valueOf(CatalogSettings.ITERATIONS),
                        "features",
                        String.join(
                                " ",
                                model.space().features().stream()
                                        .map(Feature::word)
                                        .toList()),
                        "model",
                        ModelText.write(model)),
                Map.of(
                        "java", System.getProperty("java.version"),
                        "spark", org.apache.spark.package$.MODULE$.SPARK_VERSION(),
                        "moodring", "0.1.0"),
                Map.of("silhouette", silhouette));
    }
}
