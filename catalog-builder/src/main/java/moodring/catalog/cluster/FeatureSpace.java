package moodring.catalog.cluster;

import java.util.List;
import java.util.stream.IntStream;
import moodring.track.Feature;

/**
 * The space in which tracks are compared: chosen features, bent, standardised, and where it was learned, multiplied out
 * and projected.
 *
 * @param features in this order
 * @param curves one a feature
 * @param mean of the bent feature
 * @param scale of the bent feature, above 0; divides
 * @param products whether all squares and products of two standardised features follow the features themselves
 * @param projection one row for each dimension of the space, one number for each feature and product; empty: none
 * @param offset added to each dimension after projecting; as long as the projection
 * @param pull coordinates that follow the projected ones; null, in the models of older catalogs, is none
 */
public record FeatureSpace(
        List<Feature> features,
        List<Curve> curves,
        List<Double> mean,
        List<Double> scale,
        boolean products,
        List<List<Double>> projection,
        List<Double> offset,
        Pull pull) {

    public FeatureSpace {
        features = List.copyOf(features);
        curves = List.copyOf(curves);
        mean = List.copyOf(mean);
        scale = List.copyOf(scale);
        projection = projection.stream().map(List::copyOf).toList();
        offset = List.copyOf(offset);
        pull = pull == null ? Pull.NONE : pull;
        int count = features.size();
        if (count == 0 || curves.size() != count || mean.size() != count || scale.size() != count) {
            throw new IllegalArgumentException("a space needs a curve, a mean and a scale for each of its features "
                    + features + ", but had " + curves.size() + ", " + mean.size() + ", " + scale.size());
        }
        int terms = terms(count, products);
        if (projection.stream().anyMatch(row -> row.size() != terms) || offset.size() != projection.size()) {
            throw new IllegalArgumentException("each row of the projection needs " + terms + " numbers and an offset");
        }
    }

    /** Features that are only standardised. */
    public static FeatureSpace standardised(List<Feature> features, List<Double> mean, List<Double> scale) {
        List<Curve> plain = features.stream().map(feature -> Curve.PLAIN).toList();
        return new FeatureSpace(features, plain, mean, scale, false, List.of(), List.of(), Pull.NONE);
    }

    /** The same with other coordinates after the projected ones. */
    public FeatureSpace with(Pull other) {
        return new FeatureSpace(features, curves, mean, scale, products, projection, offset, other);
    }

    /** Number of dimensions of a point, without what the pull adds. */
    public int dimensions() {
        return projection.isEmpty() ? terms(features.size(), products) : projection.size();
    }

    /** The same, in a form that is fast and that Spark can send. */
    public PointMaker pointMaker() {
        return new PointMaker(this);
    }

    static int terms(int features, boolean products) {
        return products ? features + features * (features + 1) / 2 : features;
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static double[][] arrays(List<List<Double>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> array(rows.get(row)))
                .toArray(double[][]::new);
    }
}
