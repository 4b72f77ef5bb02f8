package moodring.catalog.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moodring.catalog.SparkStart;
import moodring.catalog.cluster.FitClusters;
import moodring.catalog.label.Example;
import moodring.catalog.label.LearnedNumbers;
import moodring.catalog.label.MoodSpace;
import moodring.catalog.source.Field;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.track.Feature;
import org.apache.hadoop.fs.FileUtil;

/** Tries ways to cluster on labelled tracks, with Spark's k-means as a build has it. Close it to remove its files. */
public final class Trial implements AutoCloseable {

    private static final int FEWEST_TRACKS = 1_000;

    private final TrialInput input;
    private final Path scratch;
    private final FitClusters fit;
    private final List<Example> examples;
    private final List<double[]> tracks;

    /**
     * @param features that every row must have to count
     * @throws CatalogException {@code BAD_DATA} if a file cannot be used
     */
    public Trial(TrialInput input, Set<Feature> features, String master) {
        this.input = input;
        this.examples = input.examples(features);
        this.tracks = input.drawn(features);
        if (!input.tracks().isEmpty() && tracks.size() < FEWEST_TRACKS) {
            throw new CatalogException(
                    Kind.BAD_DATA,
                    "Only " + tracks.size() + " rows of " + input.tracks() + " have all features " + features
                            + "; at least " + FEWEST_TRACKS + " are needed to make clusters of.");
        }
        this.scratch = temporary(input.scratch());
        this.fit = new FitClusters(SparkStart.session(master, scratch));
    }

    /** One for each file of labels: learned without a fold, measured on it, all folds together. */
    public List<CrossValidation.Measured> inFolds(Variant variant, int folds) {
        return new CrossValidation(fit, examples, tracks, folds, input.seed()).measure(variant);
    }

    /** The adjusted Rand index of the moods over seeds, with a space learned from all labels. */
    public double overSeeds(Variant variant, int count) {
        return stability(variant).overSeeds(variant.space(examples, tracks), count);
    }

    /**
     * How stable moods are with the numbers that ship, or with those of the labels where there are some.
     *
     * @throws CatalogException {@code BAD_DATA} if the files lack a feature that all numbers that ship need
     */
    public Steadiness steadiness(Variant variant, int count) {
        MoodSpace space = examples.isEmpty()
                ? LearnedNumbers.shippedFor(variant.features()).orElseThrow(() -> lacksFeatures(variant))
                : variant.space(examples, tracks);
        Stability stability = stability(variant);
        return new Steadiness(
                tracks.size(),
                stability.overSeeds(space, count),
                stability.overTracks(space, count),
                examples.isEmpty() ? Optional.empty() : Optional.of(stability.overLabels(count)));
    }

    /**
     * Mean adjusted Rand index of every two of several clusterings.
     *
     * @param tracks whose moods were compared
     * @param overLabels empty where no labels were given
     */
    public record Steadiness(int tracks, double overSeeds, double overTracks, Optional<Double> overLabels) {}

    public int tracks() {
        return tracks.size();
    }

    private CatalogException lacksFeatures(Variant variant) {
        String missing = Field.NEEDED_FEATURES.stream()
                .filter(field ->
                        field.feature().filter(variant.features()::contains).isEmpty())
                .map(Field::word)
                .collect(Collectors.joining(", "));
        return new CatalogException(
                Kind.BAD_DATA,
                "Not all of the files " + input.tracks() + " have a column for " + missing
                        + ", which the numbers that ship need: add the columns, or give --labels to learn others.");
    }

    private Stability stability(Variant variant) {
        return new Stability(fit, variant, examples, tracks);
    }

    /** Spark stays, as it does after a build; it ends with the program. */
    @Override
    public void close() {
        FileUtil.fullyDelete(scratch.toFile());
    }

    private static Path temporary(Path parent) {
        try {
            return Files.createTempDirectory(Files.createDirectories(parent), "trial");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
