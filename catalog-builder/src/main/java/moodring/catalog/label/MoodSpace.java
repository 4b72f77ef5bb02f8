package moodring.catalog.label;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import moodring.catalog.cluster.FeatureSpace;
import moodring.catalog.cluster.PointMaker;
import moodring.catalog.cluster.Pull;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.MoodPrototype;
import moodring.track.Feature;
import moodring.track.Mood;

/**
 * The space of a clustering with the moods' prototypes in it.
 *
 * @param described the prototypes in real units, with their sources
 * @param prototypes the same as points
 * @param temperature for the probabilities
 * @param evidence what was learned from, in words
 */
public record MoodSpace(
        FeatureSpace space,
        List<MoodPrototype> described,
        List<MoodPoint> prototypes,
        double temperature,
        String evidence) {

    /** Of squared distances in a space of standardised features; not fitted, as there are no labels to fit it on. */
    private static final double UNFITTED_TEMPERATURE = 2;
    /** Sharp enough that few tracks lie between two moods. */
    private static final double SOFTNESS = 0.5;

    /**
     * The space without any labelled track: features standardised by the tracks at hand, prototypes from
     * {@code data/mood-prototypes.json}.
     *
     * @param features that the tracks have
     * @param tracks values in the order of {@link Feature}
     */
    public static MoodSpace ofPrototypes(Set<Feature> features, List<double[]> tracks) {
        List<MoodPrototype> described = PrototypeFile.shipped();
        List<Feature> used = Arrays.stream(Feature.values())
                .filter(features::contains)
                .filter(described.get(0).values()::containsKey)
                .toList();
        FeatureSpace space = FeatureSpace.standardised(used, means(used, tracks), scales(used, tracks));
        PointMaker points = space.pointMaker();
        List<MoodPoint> prototypes = described.stream()
                .map(prototype ->
                        new MoodPoint(prototype.mood(), prototype.name(), boxed(points.point(values(prototype)))))
                .toList();
        return new MoodSpace(
                space.with(pull(prototypes, SpaceRecipe.SHIPPED.pullWeight())),
                described,
                prototypes,
                UNFITTED_TEMPERATURE,
                "no labelled track");
    }

    /** The same with the files that its evidence comes from. */
    MoodSpace learnedFrom(String files) {
        return new MoodSpace(space, described, prototypes, temperature, evidence + "; from " + files);
    }

    /** The prototypes draw tracks, each for its mood. */
    static Pull pull(List<MoodPoint> prototypes, double weight) {
        if (weight == 0) {
            return Pull.NONE;
        }
        List<Integer> moods =
                prototypes.stream().map(prototype -> prototype.mood().ordinal()).toList();
        return new Pull(prototypes.stream().map(MoodPoint::point).toList(), moods, SOFTNESS, weight);
    }

    /** From a point to the nearest prototype of each mood, in the order of the moods. */
    static double[] squares(List<MoodPoint> prototypes, double[] point) {
        double[] least = new double[Mood.values().length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (MoodPoint prototype : prototypes) {
            int mood = prototype.mood().ordinal();
            least[mood] = Math.min(least[mood], prototype.squaredDistance(point));
        }
        return least;
    }

    private static List<Double> means(Collection<Feature> features, List<double[]> tracks) {
        return features.stream()
                .map(feature ->
                        tracks.stream().collect(Collectors.averagingDouble(values -> values[feature.ordinal()])))
                .toList();
    }

    private static List<Double> scales(Collection<Feature> features, List<double[]> tracks) {
        return features.stream()
                .map(feature -> {
                    double mean =
                            tracks.stream().collect(Collectors.averagingDouble(values -> values[feature.ordinal()]));
                    double variance = tracks.stream().collect(Collectors.averagingDouble(values -> {
                        double difference = values[feature.ordinal()] - mean;
                        return difference * difference;
                    }));
                    return requireSpread(feature, Math.sqrt(variance));
                })
                .toList();
    }

    private static double requireSpread(Feature feature, double deviation) {
        if (!(deviation > 0)) {
            throw new CatalogException(
                    Kind.BAD_DATA,
                    "Every track has the same " + feature.word()
                            + ", so tracks cannot be told apart by it; check that column of the input.");
        }
        return deviation;
    }

    private static double[] values(MoodPrototype prototype) {
        return Arrays.stream(Feature.values())
                .mapToDouble(feature -> prototype.values().getOrDefault(feature, Double.NaN))
                .toArray();
    }

    private static List<Double> boxed(double[] point) {
        return Arrays.stream(point).boxed().toList();
    }
}
