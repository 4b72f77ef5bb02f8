package moodring.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodring.catalog.compare.FitShape;
import moodring.catalog.label.ModelText;
import moodring.catalog.label.MoodModel;
import moodring.catalog.source.TrackFile;
import moodring.catalog.source.TrackSource;
import moodring.db.CatalogOrigin;
import moodring.track.Feature;

/** Where a catalog comes from, so that it can be built again. */
record Origin(CatalogSettings settings, TrackSource source, List<TrackFile> files, FitShape fit) {

    private static final String UPDATES = "updates since the fit";

    CatalogOrigin of(long rows, long repeated, Grouping grouping, double silhouette) {
        return new CatalogOrigin(
                source.name(),
                files.stream().map(TrackFile::origin).toList(),
                source.madeUp(),
                rows,
                repeated,
                settings.seed(),
                settings(grouping),
                versions(),
                Map.of("silhouette", silhouette));
    }

    /** The origin of a catalog that more rows were merged into: the same model, more files. */
    static CatalogOrigin updated(CatalogOrigin before, Run run, long rows, long repeated) {
        Map<String, String> settings = new HashMap<>(before.settings());
        settings.merge(UPDATES, "1", (count, one) -> String.valueOf(Integer.parseInt(count) + 1));
        return new CatalogOrigin(
                before.source(),
                Stream.concat(before.files().stream(), run.files().stream().map(TrackFile::origin))
                        .toList(),
                before.madeUp(),
                rows,
                repeated,
                before.seed(),
                settings,
                versions(),
                before.scores());
    }

    private Map<String, String> settings(Grouping grouping) {
        MoodModel model = grouping.model();
        Map<String, String> words = new HashMap<>(fit.settings());
        words.put("named by", settings.naming().words());
        words.put("labelled evidence", grouping.space().evidence());
        words.put("clusters", String.valueOf(settings.clusters()));
        words.put("learned from at most", String.valueOf(CatalogSettings.LEARNED_FROM));
        words.put("iterations", String.valueOf(CatalogSettings.ITERATIONS));
        words.put(
                "features", model.space().features().stream().map(Feature::word).collect(Collectors.joining(" ")));
        words.put("model", ModelText.write(model));
        return words;
    }

    private static Map<String, String> versions() {
        return Map.of(
                "java", System.getProperty("java.version"),
                "spark", org.apache.spark.package$.MODULE$.SPARK_VERSION(),
                "moodring", "0.1.0");
    }
}
