package moodring.catalog.cluster;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The middles of the clusters; a point belongs to the nearest one. Immutable; for several threads. */
public final class Centroids implements Serializable {

    private static final long serialVersionUID = 1;

    private final double[][] points;

    public Centroids(List<double[]> points) {
        this.points = points.stream().map(double[]::clone).toArray(double[][]::new);
    }

    public int size() {
        return points.length;
    }

    /** The middle of one cluster; a copy. */
    public double[] point(int cluster) {
        return points[cluster].clone();
    }

    public List<double[]> points() {
        return Arrays.stream(points).map(double[]::clone).toList();
    }

    /** Number of the cluster that a point belongs to; of equally near ones the first. */
    public int nearest(double[] point) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < points.length; cluster++) {
            double distance = squaredDistance(points[cluster], point, least);
            if (distance < least) {
                least = distance;
                nearest = cluster;
            }
        }
        return nearest;
    }

    /** Euclidean distance to the middle of one cluster. */
    public double distance(int cluster, double[] point) {
        return Math.sqrt(squaredDistance(points[cluster], point, Double.POSITIVE_INFINITY));
    }

    private static double squaredDistance(double[] left, double[] right, double enough) {
        double sum = 0;
        for (int i = 0; i < left.length && sum < enough; i++) {
            double difference = left[i] - right[i];
            sum += difference * difference;
        }
        return sum;
    }
}
