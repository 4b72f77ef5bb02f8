package moodring.catalog.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import moodring.catalog.label.Example;
import moodring.catalog.label.FeatureFile;
import moodring.catalog.label.LabelFiles;
import moodring.catalog.source.Field;
import moodring.catalog.source.TrackFile;
import moodring.track.Feature;

/**
 * What a trial is made of.
 *
 * @param labels files of labelled tracks
 * @param tracks CSV files of tracks that clusters are made of; may be empty
 * @param sample at most so many of those are drawn
 * @param seed of the draw, of the folds and of k-means
 * @param scratch folder that may be written to
 */
public record TrialInput(List<Path> labels, List<Path> tracks, int sample, long seed, Path scratch) {

    public TrialInput {
        labels = List.copyOf(labels);
        tracks = List.copyOf(tracks);
    }

    /** The features that all files have. */
    public Set<Feature> features() {
        Set<Feature> common = EnumSet.allOf(Feature.class);
        List<Path> files = new ArrayList<>(labels);
        files.addAll(tracks);
        for (Path file : files) {
            var columns = TrackFile.text(file, scratch).columns();
            common.removeIf(feature -> !columns.has(Field.of(feature)));
        }
        return common;
    }

    List<Example> examples(Set<Feature> features) {
        return labels.isEmpty() ? List.of() : LabelFiles.read(labels, inOrder(features), scratch);
    }

    /** Drawn from all rows that have every feature and a tempo (Vitter's algorithm R, 1985). */
    List<double[]> drawn(Set<Feature> features) {
        List<Feature> used = inOrder(features);
        List<double[]> drawn = new ArrayList<>();
        Random random = new Random(seed);
        int[] seen = new int[1];
        for (Path file : tracks) {
            FeatureFile.open(file, used.stream().map(Field::of).toList(), scratch)
                    .forEach(line -> {
                        double[] values = line.values();
                        boolean whole = used.stream().allMatch(feature -> Double.isFinite(values[feature.ordinal()]));
                        if (whole && values[Feature.TEMPO.ordinal()] != 0) {
                            keep(values, drawn, random.nextInt(++seen[0]));
                        }
                    });
        }
        return drawn;
    }

    /** @param lot below the number of rows so far; the first so many are kept whatever it is */
    private void keep(double[] values, List<double[]> drawn, int lot) {
        if (drawn.size() < sample) {
            drawn.add(values);
        } else if (lot < sample) {
            drawn.set(lot, values);
        }
    }

    private static List<Feature> inOrder(Set<Feature> features) {
        return Arrays.stream(Feature.values()).filter(features::contains).toList();
    }
}
