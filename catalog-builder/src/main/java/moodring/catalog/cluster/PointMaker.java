package moodring.catalog.cluster;

import java.io.Serializable;
import java.util.Arrays;
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
    private final double[][] anchors;
    private final int[] groups;
    private final int groupCount;
    private final double softness;
    private final double weight;

    PointMaker(FeatureSpace space) {
        features = space.features().toArray(Feature[]::new);
        curves = space.curves().toArray(Curve[]::new);
        mean = FeatureSpace.array(space.mean());
        scale = FeatureSpace.array(space.scale());
        products = space.products();
        projection = FeatureSpace.arrays(space.projection());
        offset = FeatureSpace.array(space.offset());
        anchors = FeatureSpace.arrays(space.pull().anchors());
        groups = space.pull().groups().stream().mapToInt(Integer::intValue).toArray();
        groupCount = space.pull().count();
        softness = space.pull().softness();
        weight = space.pull().weight();
    }

    /**
     * @param values one for each of {@link moodring.track.Feature}'s constants, in their order and in their own units;
     *     those that the space does not use may be anything
     */
    public double[] point(double[] values) {
        double[] place = projected(terms(values));
        if (groupCount == 0) {
            return place;
        }
        double[] point = Arrays.copyOf(place, place.length + groupCount);
        double[] pulls = pulls(place);
        for (int group = 0; group < groupCount; group++) {
            point[place.length + group] = weight * pulls[group];
        }
        return point;
    }

    private double[] projected(double[] terms) {
        if (projection.length == 0) {
            return terms;
        }
        double[] place = new double[projection.length];
        for (int row = 0; row < place.length; row++) {
            double sum = offset[row];
            for (int term = 0; term < terms.length; term++) {
                sum += projection[row][term] * terms[term];
            }
            place[row] = sum;
        }
        return place;
    }

    private double[] pulls(double[] place) {
        double[] least = new double[groupCount];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int anchor = 0; anchor < anchors.length; anchor++) {
            int group = groups[anchor];
            least[group] = Math.min(least[group], squaredDistance(anchors[anchor], place));
        }
        return Softmax.ofSquaredDistances(least, softness);
    }

    private static double squaredDistance(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (left[i] - right[i]) * (left[i] - right[i]);
        }
        return sum;
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
