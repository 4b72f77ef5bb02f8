package moodring.catalog.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodring.catalog.cluster.FitClusters;
import moodring.catalog.label.Example;
import moodring.catalog.label.MoodModel;
import moodring.catalog.label.MoodSpace;
import moodring.catalog.label.PlaceTracks;

/** How much the moods of tracks depend on chance: the adjusted Rand index of every two of several clusterings. */
public final class Stability {

    private final FitClusters fit;
    private final Variant variant;
    private final List<Example> examples;
    private final List<double[]> tracks;

    /**
     * @param examples that the space is learned from
     * @param tracks that are clustered, and whose moods are compared
     */
    public Stability(FitClusters fit, Variant variant, List<Example> examples, List<double[]> tracks) {
        this.fit = fit;
        this.variant = variant;
        this.examples = List.copyOf(examples);
        this.tracks = List.copyOf(tracks);
    }

    /** One space, other seeds of k-means. */
    public double overSeeds(MoodSpace space, int count) {
        return over(count, seed -> variant.model(fit, space, examples, tracks, seed));
    }

    /** One space, other draws of the tracks, as many with some of them twice (Efron 1979). */
    public double overTracks(MoodSpace space, int count) {
        return over(count, draw -> variant.model(fit, space, examples, drawn(tracks, draw), 1));
    }

    /** Other draws of the labelled tracks: another space each, and other clusters. */
    public double overLabels(int count) {
        return over(count, draw -> {
            List<Example> learned = drawn(examples, draw);
            return variant.model(fit, variant.space(learned, tracks), learned, tracks, 1);
        });
    }

    private double over(int count, IntFunction<MoodModel> models) {
        List<int[]> moods = new ArrayList<>();
        IntStream.rangeClosed(1, count).forEach(number -> moods.add(moods(models.apply(number))));
        return RandIndex.mean(moods);
    }

    private int[] moods(MoodModel model) {
        PlaceTracks places = new PlaceTracks(model);
        return tracks.stream()
                .mapToInt(values -> places.place(values).mood().ordinal())
                .toArray();
    }

    private static <T> List<T> drawn(List<T> all, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> all.get(random.nextInt(all.size())))
                .limit(all.size())
                .toList();
    }
}
