package moodring.catalog.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import moodring.catalog.cluster.Centroids;
import moodring.track.Mood;

/** Names every cluster after the nearest prototype, and sees to it that no mood is without a cluster. */
public final class NameClusters {

    private final List<MoodPoint> prototypes;

    /** @param prototypes in the space of the clusters, at least one for each mood */
    public NameClusters(List<MoodPoint> prototypes) {
        this.prototypes = List.copyOf(prototypes);
    }

    /** The clusters with their moods, in the order of their numbers. */
    public List<MoodPoint> name(Centroids clusters) {
        List<MoodPoint> named = new ArrayList<>();
        for (double[] middle : clusters.points()) {
            MoodPoint nearest = prototypes.stream()
                    .min(Comparator.comparingDouble(prototype -> distance(prototype, middle)))
                    .orElseThrow();
            named.add(as(nearest, middle));
        }
        for (Mood mood : Mood.values()) {
            if (named.stream().noneMatch(cluster -> cluster.mood() == mood)) {
                giveNearest(mood, named);
            }
        }
        return named;
    }

    /** From a cluster's middle to the nearest prototype of each mood. */
    public Map<Mood, Double> distances(MoodPoint cluster) {
        Map<Mood, Double> least = new EnumMap<>(Mood.class);
        for (MoodPoint prototype : prototypes) {
            least.merge(prototype.mood(), distance(prototype, cluster.coordinates()), Math::min);
        }
        return least;
    }

    /** A mood that no cluster is nearest to takes the cluster that it comes nearest to, from a mood that has others. */
    private void giveNearest(Mood mood, List<MoodPoint> named) {
        int given = IntStream.range(0, named.size())
                .filter(cluster -> named.stream()
                                .filter(other ->
                                        other.mood() == named.get(cluster).mood())
                                .count()
                        > 1)
                .boxed()
                .min(Comparator.comparingDouble(cluster -> excess(mood, named.get(cluster))))
                .orElseThrow(() -> new IllegalArgumentException(
                        "at least " + Mood.values().length + " clusters are needed, but there are " + named.size()));
        MoodPoint prototype = prototypes.stream()
                .filter(each -> each.mood() == mood)
                .findFirst()
                .orElseThrow();
        named.set(given, as(prototype, named.get(given).coordinates()));
    }

    private double excess(Mood mood, MoodPoint cluster) {
        Map<Mood, Double> distances = distances(cluster);
        return distances.get(mood) - distances.get(cluster.mood());
    }

    private static MoodPoint as(MoodPoint prototype, double[] middle) {
        List<Double> point = java.util.Arrays.stream(middle).boxed().toList();
        return new MoodPoint(prototype.mood(), prototype.name(), point);
    }

    private static double distance(MoodPoint prototype, double[] point) {
        double sum = 0;
        for (int i = 0; i < point.length; i++) {
            double difference = prototype.point().get(i) - point[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
