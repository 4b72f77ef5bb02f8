package moodring.catalog.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import moodring.catalog.cluster.Centroids;
import moodring.catalog.cluster.FeatureSpace;
import moodring.track.Mood;

/**
 * Names every cluster after the mood that draws its tracks most, where the space has such coordinates; else after the
 * nearest prototype. Sees to it that no mood is without a cluster.
 */
public final class NameClusters implements NamingRule {

    private final FeatureSpace space;
    private final List<MoodPoint> prototypes;

    /** @param prototypes in the space of the clusters, at least one for each mood */
    public NameClusters(FeatureSpace space, List<MoodPoint> prototypes) {
        this.space = space;
        this.prototypes = List.copyOf(prototypes);
    }

    @Override
    public List<MoodPoint> name(Centroids clusters) {
        List<MoodPoint> named = new ArrayList<>();
        for (double[] middle : clusters.points()) {
            Map<Mood, Double> farness = farness(middle);
            Mood mood = Arrays.stream(Mood.values())
                    .min(Comparator.comparingDouble(farness::get))
                    .orElseThrow();
            named.add(as(mood, middle));
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
        return distances(cluster.coordinates());
    }

    /** How much of the pull on a cluster's tracks comes from each mood, together 1; empty where the space has none. */
    public Map<Mood, Double> pulls(MoodPoint cluster) {
        return pulls(cluster.coordinates());
    }

    private Map<Mood, Double> distances(double[] point) {
        Map<Mood, Double> least = new EnumMap<>(Mood.class);
        for (MoodPoint prototype : prototypes) {
            least.merge(prototype.mood(), prototype.distance(point), Math::min);
        }
        return least;
    }

    private Map<Mood, Double> pulls(double[] point) {
        Map<Mood, Double> pulls = new EnumMap<>(Mood.class);
        for (int mood = 0; mood < space.pull().count(); mood++) {
            pulls.put(
                    Mood.values()[mood],
                    point[space.dimensions() + mood] / space.pull().weight());
        }
        return pulls;
    }

    private Map<Mood, Double> farness(double[] point) {
        Map<Mood, Double> pulls = pulls(point);
        if (pulls.isEmpty()) {
            return distances(point);
        }
        pulls.replaceAll((mood, pull) -> 1 - pull);
        return pulls;
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
        named.set(given, as(mood, named.get(given).coordinates()));
    }

    private double excess(Mood mood, MoodPoint cluster) {
        Map<Mood, Double> farness = farness(cluster.coordinates());
        return farness.get(mood) - farness.get(cluster.mood());
    }

    /** With the name of the mood's nearest prototype. */
    private MoodPoint as(Mood mood, double[] middle) {
        MoodPoint nearest = prototypes.stream()
                .filter(prototype -> prototype.mood() == mood)
                .min(Comparator.comparingDouble(prototype -> prototype.distance(middle)))
                .orElseThrow();
        return new MoodPoint(mood, nearest.name(), Arrays.stream(middle).boxed().toList());
    }
}
