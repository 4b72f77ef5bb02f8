package moodring.catalog.cluster;

import java.util.List;

/**
 * How much nearer points are to their own cluster than to the next one (Rousseeuw 1987), -1 to 1, by the mean distance
 * to the points of a sample.
 */
public final class Silhouette {

    private final double[] ofCluster;
    private final int[] sizes;

    /**
     * @param points a sample of a few thousand; the cost grows with its square
     * @param clusterOf number of each point's cluster
     */
    public Silhouette(List<double[]> points, int[] clusterOf, int clusters) {
        ofCluster = new double[clusters];
        sizes = new int[clusters];
        for (int cluster : clusterOf) {
            sizes[cluster]++;
        }
        for (int point = 0; point < clusterOf.length; point++) {
            ofCluster[clusterOf[point]] += ofPoint(points, clusterOf, point);
        }
    }

    /** Mean over all points. */
    public double mean() {
        double sum = 0;
        int count = 0;
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            sum += ofCluster[cluster];
            count += sizes[cluster];
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Mean over the points of one cluster; 0 where the sample has none. */
    public double of(int cluster) {
        return sizes[cluster] == 0 ? 0 : ofCluster[cluster] / sizes[cluster];
    }

    private double ofPoint(List<double[]> points, int[] clusterOf, int point) {
        double[] distance = new double[sizes.length];
        for (int other = 0; other < clusterOf.length; other++) {
            distance[clusterOf[other]] += distance(points.get(point), points.get(other));
        }
        int own = clusterOf[point];
        double next = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            if (cluster != own && sizes[cluster] > 0) {
                next = Math.min(next, distance[cluster] / sizes[cluster]);
            }
        }
        double within = distance[own] / (sizes[own] - 1);
        boolean alone = sizes[own] == 1 || next == Double.POSITIVE_INFINITY;
        return alone ? 0 : (next - within) / Math.max(Math.max(within, next), Double.MIN_NORMAL);
    }

    private static double distance(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            double difference = left[i] - right[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
