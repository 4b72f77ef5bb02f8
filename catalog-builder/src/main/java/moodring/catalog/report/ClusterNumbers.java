package moodring.catalog.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import moodring.catalog.cluster.Centroids;
import moodring.catalog.cluster.PointMaker;
import moodring.catalog.cluster.Silhouette;
import moodring.catalog.label.MoodModel;
import moodring.db.Catalog;
import moodring.db.TrackFilter;
import moodring.track.Feature;
import moodring.track.PlacedTrack;

/**
 * What other numbers of clusters would have given, on a sample: k-means by Lloyd's rounds (1982) in the catalog's own
 * space. Small enough to be done while a person waits; the catalog's clusters are Spark's, fitted on many more tracks.
 */
final class ClusterNumbers {

    private static final int SAMPLE = 1500;
    private static final int ROUNDS = 8;
    private static final long SEED = 7;
    private static final List<Integer> TRIED = List.of(5, 10, 20, 40, 80, 120, 160, 200, 300);

    /**
     * One number of clusters.
     *
     * @param explained share of the scatter that lies between the clusters, 0 to 1
     * @param silhouette mean, -1 to 1
     */
    record Trial(int clusters, double explained, double silhouette) {}

    private final List<double[]> points;

    ClusterNumbers(Catalog catalog, MoodModel model) {
        PointMaker maker = model.space().pointMaker();
        points = catalog.sample(TrackFilter.ALL, SAMPLE, SEED).stream()
                .map(track -> maker.point(values(track)))
                .toList();
    }

    /** From few clusters to many, as far as the sample has five tracks for each. */
    List<Trial> trials() {
        return TRIED.stream()
                .filter(clusters -> 5 * clusters <= points.size())
                .map(this::trial)
                .toList();
    }

    private Trial trial(int clusters) {
        Centroids middles = new Centroids(startAt(clusters));
        for (int round = 0; round < ROUNDS; round++) {
            middles = moved(middles);
        }
        Centroids end = middles;
        int[] nearest = points.stream().mapToInt(end::nearest).toArray();
        double within = 0;
        for (int point = 0; point < nearest.length; point++) {
            within += square(end.distance(nearest[point], points.get(point)));
        }
        Centroids all = new Centroids(List.of(mean(points)));
        double scatter = points.stream()
                .mapToDouble(point -> square(all.distance(0, point)))
                .sum();
        return new Trial(clusters, 1 - within / scatter, new Silhouette(points, nearest, clusters).mean());
    }

    /** Starts far apart, by the draw of k-means++ (Arthur and Vassilvitskii 2007). */
    private List<double[]> startAt(int clusters) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<double[]> starts = new ArrayList<>(List.of(points.get(0)));
        double[] least = new double[points.size()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        while (starts.size() < clusters) {
            Centroids last = new Centroids(List.of(starts.get(starts.size() - 1)));
            for (int point = 0; point < least.length; point++) {
                least[point] = Math.min(least[point], square(last.distance(0, points.get(point))));
            }
            double lot = random.nextDouble() * Arrays.stream(least).sum();
            int drawn = 0;
            while (drawn < least.length - 1 && (lot -= least[drawn]) > 0) {
                drawn++;
            }
            starts.add(points.get(drawn));
        }
        return starts;
    }

    private Centroids moved(Centroids middles) {
        List<List<double[]>> members = new ArrayList<>();
        IntStream.range(0, middles.size()).forEach(cluster -> members.add(new ArrayList<>()));
        points.forEach(point -> members.get(middles.nearest(point)).add(point));
        return new Centroids(IntStream.range(0, middles.size())
                .mapToObj(
                        cluster -> members.get(cluster).isEmpty() ? middles.point(cluster) : mean(members.get(cluster)))
                .toList());
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

    private static double square(double distance) {
        return distance * distance;
    }

    private static double[] values(PlacedTrack track) {
        return Arrays.stream(Feature.values())
                .mapToDouble(feature -> feature.of(track.track().features()).orElse(Double.NaN))
                .toArray();
    }
}
