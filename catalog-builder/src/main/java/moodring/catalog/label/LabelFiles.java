package moodring.catalog.label;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import moodring.catalog.source.Field;
import moodring.catalog.source.TrackFile;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.track.Feature;
import moodring.track.Mood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads labelled tracks: CSV with a column "mood" and the audio features. */
public final class LabelFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LabelFiles.class);

    private LabelFiles() {}

    /** Names and hashes, so that somebody can say which files they were. */
    static String origins(List<Path> files, Path links) {
        return files.stream()
                .map(file -> TrackFile.text(file, links).origin())
                .map(origin -> origin.name() + " (SHA-256 " + origin.sha256() + ")")
                .collect(Collectors.joining(", "));
    }

    private static boolean isPossible(Feature feature, double value) {
        return switch (feature) {
            case VALENCE, ENERGY, DANCEABILITY, ACOUSTICNESS, INSTRUMENTALNESS, SPEECHINESS, LIVENESS ->
                value >= 0 && value <= 1;
            case LOUDNESS, TEMPO -> Double.isFinite(value);
        };
    }

    /**
     * @param features that a row must have to count
     * @param links folder that may be written to
     * @return the rows with a mood that we know and all the features; how many were left out is logged
     * @throws CatalogException {@code BAD_DATA} if a file lacks a column or no row counts
     */
    public static List<Example> read(List<Path> files, List<Feature> features, Path links) {
        List<Field> needed = new ArrayList<>(features.stream().map(Field::of).toList());
        needed.add(Field.MOOD);
        List<Example> examples = new ArrayList<>();
        int[] left = new int[1];
        for (int number = 0; number < files.size(); number++) {
            int file = number;
            FeatureFile.open(files.get(file), needed, links).forEach(line -> {
                double[] values = line.values();
                Optional<Mood> mood = line.text(Field.MOOD).flatMap(LabelWord::mood);
                boolean whole = features.stream().allMatch(feature -> isPossible(feature, values[feature.ordinal()]));
                if (mood.isPresent() && whole) {
                    examples.add(new Example(mood.get(), values, file));
                } else {
                    left[0]++;
                }
            });
        }
        if (left[0] > 0) {
            LOG.warn("{} rows of {} have no known mood or lack a feature; they do not count", left[0], files);
        }
        if (examples.isEmpty()) {
            throw new CatalogException(
                    Kind.BAD_DATA,
                    "No row of " + files
                            + " has both a mood (energetic, chill, romantic, cheerful, sad, happy or calm) and all features.");
        }
        return examples;
    }
}
