package moodring.catalog.cluster;

import java.io.Serializable;
import moodring.track.Feature;

/** Makes points of feature values. Immutable; for several threads. */
public final class PointMaker implements Serializable {

    private static final long serialVersionUID = 1;

    /** A freak value counts as this many standard deviations, so that its square does not drown everything. */
    private static final double FARTHEST = 4;

    private final Feature[] features;
    private final Curve[] curves;
    private final double[] mean;
    private final double[] scale;
    private final boolean products;
    private final double[][] projection;
    private final double[] offset;

    PointMaker(FeatureSpace space) {
        features = space.features().toArray(Feature[]::new);
        curves = space.curves().toArray(Curve[]::new);
        mean = FeatureSpace.array(space.mean());
        scale = FeatureSpace.array(space.scale());
        products = space.products();
        projection = FeatureSpace.arrays(space.projection());
        offset = FeatureSpace.array(space.offset());
    }

    /**
     * @param values one for each of {@link moodring.track.Feature}'s constants, in their order and in their own units;
     *     those that the space does not use may be anything
     */
    public double[] point(double[] values) {
        double[] terms = terms(values);
        if (projection.length == 0) {
            return terms;
        }
        double[] point = new double[projection.length];
        for (int row = 0; row < point.length; row++) {
            double sum = offset[row];
            for (int term = 0; term < terms.length; term++) {
                sum += projection[row][term] * terms[term];
            }
            point[row] = sum;
        }
        return point;
    }

    /** The standardised features, then their products: what a projection is learned on. */
    public double[] terms(double[] values) {
        int count = features.length;
        double[] terms = new double[FeatureSpace.terms(count, products)];
        for (int i = 0; i < count; i++) {
            double term = (curves[i].bend(values[features[i].ordinal()]) - mean[i]) / scale[i];
            terms[i] = Math.max(-FARTHEST, Math.min(FARTHEST, term));
        }
        if (products) {
            int next = count;
            for (int i = 0; i < count; i++) {
                for (int j = i; j < count; j++) {
                    terms[next++] = terms[i] * terms[j];
                }
            }
        }
        return terms;
    }
}
