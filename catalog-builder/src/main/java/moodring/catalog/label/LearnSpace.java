package moodring.catalog.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import moodring.catalog.cluster.Curve;
import moodring.catalog.cluster.FeatureSpace;
import moodring.catalog.cluster.PointMaker;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.MoodPrototype;
import moodring.track.Feature;
import moodring.track.Mood;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Learns from labelled tracks the space in which moods lie farthest apart: a linear discriminant analysis (Fisher 1936,
 * Rao 1948) on the standardised features, their squares and products, with the covariance drawn towards a sphere
 * (Friedman 1989) because there are few examples for so many terms.
 *
 * <p>Distances in this space are those between moods in units of the scatter within a mood. The last dimension is 0 for
 * every track; there a rare mood's prototype stands a little aside, so that it has to be nearer than a common one.
 */
public final class LearnSpace {

    private static final double SHRINKAGE = 0.1;
    /** How much the moods' frequencies count: 0 not at all, 1 as Bayes would have it. Between, rare moods are found too. */
    private static final double PRIOR_WEIGHT = 0.4;
    /** Of whitened Gaussians the log-odds are half the squared distance: the value that theory asks, not a fitted one. */
    private static final double TEMPERATURE = 2.0;

    private static final int FEWEST_PER_MOOD = 10;

    private final List<Feature> features;
    private final List<Example> examples;
    private final FeatureSpace terms;

    /**
     * @param features that all examples have
     * @throws CatalogException {@code BAD_DATA} if a mood has too few examples to learn from
     */
    public LearnSpace(List<Feature> features, List<Example> examples) {
        this.features = List.copyOf(features);
        this.examples = List.copyOf(examples);
        for (Mood mood : Mood.values()) {
            long count = of(mood).count();
            if (count < FEWEST_PER_MOOD) {
                throw new CatalogException(
                        Kind.BAD_DATA,
                        "Only " + count + " labelled tracks are " + mood.word() + "; at least " + FEWEST_PER_MOOD
                                + " of each mood are needed to learn from. Add some, or build without --labels.");
            }
        }
        this.terms = termSpace();
    }

    /** The space with one prototype for each mood. */
    public MoodSpace learn() {
        PointMaker maker = terms.pointMaker();
        Map<Mood, double[]> means = new EnumMap<>(Mood.class);
        for (Mood mood : Mood.values()) {
            means.put(
                    mood,
                    mean(of(mood).map(example -> maker.terms(example.values())).toList()));
        }
        RealMatrix whitening = whitening(means, maker);
        RealMatrix centres = centres(means).multiply(whitening);
        RealMatrix projection = directions(centres).multiply(whitening.transpose());
        FeatureSpace space = space(projection);
        return new MoodSpace(space, described(), prototypes(space, means, projection), TEMPERATURE);
    }

    private java.util.stream.Stream<Example> of(Mood mood) {
        return examples.stream().filter(example -> example.mood() == mood);
    }

    private FeatureSpace termSpace() {
        List<Curve> curves = features.stream().map(LearnSpace::curve).toList();
        List<Double> mean = new ArrayList<>();
        List<Double> scale = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            Feature feature = features.get(i);
            Curve curve = curves.get(i);
            double[] values = examples.stream()
                    .mapToDouble(example -> curve.bend(example.values()[feature.ordinal()]))
                    .toArray();
            double middle = Arrays.stream(values).average().orElseThrow();
            double variance = Arrays.stream(values)
                    .map(value -> (value - middle) * (value - middle))
                    .average()
                    .orElseThrow();
            mean.add(rounded(middle));
            scale.add(Math.max(1e-6, rounded(Math.sqrt(variance))));
        }
        return new FeatureSpace(features, curves, mean, scale, true, List.of(), List.of());
    }

    private static Curve curve(Feature feature) {
        return switch (feature) {
            case ACOUSTICNESS, INSTRUMENTALNESS, SPEECHINESS, LIVENESS -> Curve.LOG;
            case VALENCE, ENERGY, DANCEABILITY, LOUDNESS, TEMPO -> Curve.PLAIN;
        };
    }

    /** Turns the scatter within the moods into a sphere. */
    private RealMatrix whitening(Map<Mood, double[]> means, PointMaker maker) {
        int size = means.get(Mood.SAD).length;
        double[][] scatter = new double[size][size];
        for (Example example : examples) {
            double[] point = maker.terms(example.values());
            double[] mean = means.get(example.mood());
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    scatter[row][column] += (point[row] - mean[row]) * (point[column] - mean[column]);
                }
            }
        }
        RealMatrix covariance = MatrixUtils.createRealMatrix(scatter).scalarMultiply(1.0 / examples.size());
        double sphere = SHRINKAGE * covariance.getTrace() / size;
        RealMatrix shrunk = covariance
                .scalarMultiply(1 - SHRINKAGE)
                .add(MatrixUtils.createRealIdentityMatrix(size).scalarMultiply(sphere));
        EigenDecomposition parts = new EigenDecomposition(shrunk);
        double[] stretch = Arrays.stream(parts.getRealEigenvalues())
                .map(value -> 1 / Math.sqrt(value))
                .toArray();
        return parts.getV().multiply(MatrixUtils.createRealDiagonalMatrix(stretch));
    }

    private static RealMatrix centres(Map<Mood, double[]> means) {
        double[] middle = mean(List.copyOf(new ArrayList<>(means.values())));
        return MatrixUtils.createRealMatrix(Arrays.stream(Mood.values())
                .map(mood -> difference(means.get(mood), middle))
                .toArray(double[][]::new));
    }

    /** The directions in which the moods' means differ: as many as moods but one, as rows. */
    private static RealMatrix directions(RealMatrix centres) {
        EigenDecomposition parts = new EigenDecomposition(centres.multiply(centres.transpose()));
        int count = Mood.values().length - 1;
        double[][] rows = new double[count][];
        for (int row = 0; row < count; row++) {
            double length = Math.sqrt(parts.getRealEigenvalue(row));
            rows[row] = centres.transpose()
                    .operate(parts.getEigenvector(row).mapDivide(length).toArray());
        }
        return MatrixUtils.createRealMatrix(rows);
    }

    private FeatureSpace space(RealMatrix projection) {
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : projection.getData()) {
            rows.add(Arrays.stream(row).mapToObj(LearnSpace::rounded).toList());
        }
        int terms = rows.get(0).size();
        rows.add(IntStream.range(0, terms).mapToObj(term -> 0.0).toList());
        List<Double> offset = rows.stream().map(row -> 0.0).toList();
        return new FeatureSpace(
                features, this.terms.curves(), this.terms.mean(), this.terms.scale(), true, rows, offset);
    }

    private List<MoodPoint> prototypes(FeatureSpace space, Map<Mood, double[]> means, RealMatrix projection) {
        double commonest =
                Arrays.stream(Mood.values()).mapToDouble(this::share).max().orElseThrow();
        return Arrays.stream(Mood.values())
                .map(mood -> {
                    double[] point = Arrays.copyOf(projection.operate(means.get(mood)), space.dimensions());
                    point[point.length - 1] = Math.sqrt(2 * PRIOR_WEIGHT * Math.log(commonest / share(mood)));
                    return new MoodPoint(
                            mood,
                            "labelled " + mood.word(),
                            Arrays.stream(point).mapToObj(LearnSpace::rounded).toList());
                })
                .toList();
    }

    private double share(Mood mood) {
        return (double) of(mood).count() / examples.size();
    }

    private List<MoodPrototype> described() {
        return Arrays.stream(Mood.values())
                .map(mood -> {
                    Map<Feature, Double> values = new EnumMap<>(Feature.class);
                    for (Feature feature : features) {
                        values.put(
                                feature,
                                rounded(of(mood).mapToDouble(example -> example.values()[feature.ordinal()])
                                        .average()
                                        .orElseThrow()));
                    }
                    return new MoodPrototype(
                            mood,
                            "labelled " + mood.word(),
                            values,
                            "mean of " + of(mood).count() + " tracks that people labelled " + mood.word());
                })
                .toList();
    }

    private static double[] mean(List<double[]> points) {
        double[] mean = new double[points.get(0).length];
        for (double[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += point[i] / points.size();
            }
        }
        return mean;
    }

    private static double[] difference(double[] left, double[] right) {
        return IntStream.range(0, left.length)
                .mapToDouble(i -> left[i] - right[i])
                .toArray();
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
