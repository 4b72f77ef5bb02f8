package moodring.catalog.label;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import moodring.catalog.cluster.Curve;
import moodring.catalog.cluster.FeatureSpace;
import moodring.catalog.cluster.Pull;
import moodring.track.Feature;

/** Features bent and standardised as labelled tracks have them. */
final class StandardTerms {

    private final List<Feature> features;
    private final List<Example> examples;
    private final double[] weights;

    StandardTerms(List<Feature> features, List<Example> examples, double[] weights) {
        this.features = features;
        this.examples = examples;
        this.weights = weights;
    }

    /** Without a projection. */
    FeatureSpace space(boolean products) {
        List<Curve> curves = features.stream().map(StandardTerms::curve).toList();
        List<Double> means = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            int feature = features.get(i).ordinal();
            Curve curve = curves.get(i);
            double[] bent = examples.stream()
                    .mapToDouble(example -> curve.bend(example.value(feature)))
                    .toArray();
            double mean = mean(bent);
            double variance = mean(DoubleStream.of(bent)
                    .map(value -> (value - mean) * (value - mean))
                    .toArray());
            means.add(LearnSpace.rounded(mean));
            scales.add(Math.max(1e-6, LearnSpace.rounded(Math.sqrt(variance))));
        }
        return new FeatureSpace(features, curves, means, scales, products, List.of(), List.of(), Pull.NONE);
    }

    private static Curve curve(Feature feature) {
        return switch (feature) {
            case ACOUSTICNESS, INSTRUMENTALNESS, SPEECHINESS, LIVENESS -> Curve.LOG;
            case VALENCE, ENERGY, DANCEABILITY, LOUDNESS, TEMPO -> Curve.PLAIN;
        };
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum / DoubleStream.of(weights).sum();
    }
}
