package moodring.catalog.label;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import moodring.catalog.cluster.FeatureSpace;
import moodring.catalog.cluster.PointMaker;
import moodring.catalog.cluster.Pull;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.MoodPrototype;
import moodring.track.Feature;
import moodring.track.Mood;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Learns from labelled tracks the space in which moods lie farthest apart: a linear discriminant analysis (Fisher 1936,
 * Rao 1948) on the standardised features, their squares and products, with the covariance drawn towards a sphere
 * (Friedman 1989) because there are few examples for so many terms.
 *
 * <p>Distances in this space are those between moods in units of the scatter within a mood. The last dimension is 0 for
 * every track; there a rare mood's prototype stands a little aside, so that it has to be nearer than a common one.
 *
 * <p>A file counts as the square root of its rows, so that a large one does not drown a small one.
 */
public final class LearnSpace {

    private static final int FEWEST_PER_MOOD = 10;
    /** Folds within the examples that the temperature is fitted on. */
    private static final int FOLDS = 5;

    private static final long FOLD_SEED = 7;

    private final List<Feature> features;
    private final List<Example> examples;
    private final SpaceRecipe recipe;

    /**
     * @param features that all examples have
     * @throws CatalogException {@code BAD_DATA} if a mood has too few examples to learn from
     */
    public LearnSpace(List<Feature> features, List<Example> examples, SpaceRecipe recipe) {
        this.features = List.copyOf(features);
        this.examples = List.copyOf(examples);
        this.recipe = recipe;
        for (Mood mood : Mood.values()) {
            long count = of(mood).count();
            if (count < FEWEST_PER_MOOD) {
                throw new CatalogException(
                        Kind.BAD_DATA,
                        "Only " + count + " labelled tracks are " + mood.word() + "; at least " + FEWEST_PER_MOOD
                                + " of each mood are needed to learn from. Add some, or build without --labels.");
            }
        }
    }

    /** The space with one prototype for each mood. */
    public MoodSpace learn() {
        Bare whole = bare(examples);
        return new MoodSpace(
                whole.space().with(MoodSpace.pull(whole.prototypes(), recipe.pullWeight())),
                described(),
                whole.prototypes(),
                rounded(temperature()),
                evidence());
    }

    /** A space without pull and temperature. */
    private record Bare(FeatureSpace space, List<MoodPoint> prototypes) {}

    private Bare bare(List<Example> learned) {
        double[] weights = weights(learned);
        FeatureSpace terms = new StandardTerms(features, learned, weights).space(recipe.products());
        PointMaker maker = terms.pointMaker();
        Moments moments = new Moments(
                learned.stream().map(example -> maker.terms(example.values())).toList(),
                learned.stream().map(Example::mood).toList(),
                weights);
        RealMatrix projection = Projection.of(recipe.transform(), moments);
        FeatureSpace space = projected(terms, projection);
        return new Bare(space, prototypes(moments, projection));
    }

    private static FeatureSpace projected(FeatureSpace terms, RealMatrix projection) {
        List<List<Double>> rows = Stream.concat(
                        Arrays.stream(projection.getData()).map(LearnSpace::rounded),
                        Stream.of(Collections.nCopies(projection.getColumnDimension(), 0.0)))
                .toList();
        List<Double> offset = Collections.nCopies(rows.size(), 0.0);
        return new FeatureSpace(
                terms.features(),
                terms.curves(),
                terms.mean(),
                terms.scale(),
                terms.products(),
                rows,
                offset,
                Pull.NONE);
    }

    private List<MoodPoint> prototypes(Moments moments, RealMatrix projection) {
        Map<Mood, double[]> means = moments.means();
        Map<Mood, Double> shares = moments.shares();
        double commonest = Collections.max(shares.values());
        return Arrays.stream(Mood.values())
                .map(mood -> {
                    double[] place = projection.operate(means.get(mood));
                    double[] point = Arrays.copyOf(place, place.length + 1);
                    point[place.length] = Math.sqrt(2 * recipe.priorWeight() * Math.log(commonest / shares.get(mood)));
                    return new MoodPoint(mood, "labelled " + mood.word(), rounded(point));
                })
                .toList();
    }

    private double temperature() {
        Folds folds = new Folds(examples, FOLDS, FOLD_SEED);
        FitTemperature fit = new FitTemperature();
        for (int fold = 0; fold < FOLDS; fold++) {
            Bare bare = bare(folds.without(fold));
            PointMaker points = bare.space().pointMaker();
            List<Example> held = folds.in(fold);
            double[] weights = weights(held);
            for (int i = 0; i < weights.length; i++) {
                Example example = held.get(i);
                fit.add(
                        MoodSpace.squares(bare.prototypes(), points.point(example.values())),
                        example.mood(),
                        weights[i]);
            }
        }
        return fit.temperature();
    }

    private static double[] weights(List<Example> examples) {
        Map<Integer, Long> rows =
                examples.stream().collect(Collectors.groupingBy(Example::file, Collectors.counting()));
        return examples.stream()
                .mapToDouble(example -> 1 / Math.sqrt(rows.get(example.file())))
                .toArray();
    }

    private Stream<Example> of(Mood mood) {
        return examples.stream().filter(example -> example.mood() == mood);
    }

    private String evidence() {
        return Arrays.stream(Mood.values())
                .map(mood -> of(mood).count() + " " + mood.word())
                .collect(Collectors.joining(", ", examples.size() + " labelled tracks: ", ""));
    }

    private List<MoodPrototype> described() {
        return Arrays.stream(Mood.values())
                .map(mood -> {
                    Map<Feature, Double> values = new EnumMap<>(Feature.class);
                    for (Feature feature : features) {
                        double mean = of(mood).mapToDouble(example -> example.value(feature.ordinal()))
                                .average()
                                .orElseThrow();
                        values.put(feature, rounded(mean));
                    }
                    return new MoodPrototype(
                            mood,
                            "labelled " + mood.word(),
                            values,
                            "mean of " + of(mood).count() + " tracks that people labelled " + mood.word());
                })
                .toList();
    }

    private static List<Double> rounded(double[] values) {
        return DoubleStream.of(values).mapToObj(LearnSpace::rounded).toList();
    }

    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
