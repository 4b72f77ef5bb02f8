package moodring.catalog;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import moodring.catalog.cluster.Silhouette;
import moodring.catalog.label.MoodPoint;
import moodring.catalog.label.NameClusters;
import moodring.db.ClusterCard;
import moodring.track.Mood;

/** Writes for each cluster what a person wants to know of it. */
final class ClusterCards {

    private final Grouping grouping;
    private final TrackRows rows;
    private final Silhouette silhouette;
    private final NameClusters names;

    ClusterCards(Grouping grouping, TrackRows rows) {
        this.grouping = grouping;
        this.rows = rows;
        this.silhouette = grouping.silhouette();
        this.names = new NameClusters(grouping.space().prototypes());
    }

    /** One for each cluster, in the order of their numbers. */
    List<ClusterCard> cards() {
        return IntStream.range(0, grouping.model().clusters().size())
                .mapToObj(this::card)
                .toList();
    }

    private ClusterCard card(int cluster) {
        MoodPoint named = grouping.model().clusters().get(cluster);
        Map<Mood, Double> distances = names.distances(named);
        return new ClusterCard(
                cluster,
                named.mood(),
                named.name(),
                why(named, distances),
                rows.size(cluster),
                rows.centroid(cluster),
                OptionalDouble.of(silhouette.of(cluster)),
                distances);
    }

    private static String why(MoodPoint named, Map<Mood, Double> distances) {
        Mood second = distances.keySet().stream()
                .filter(mood -> mood != named.mood())
                .min(java.util.Comparator.comparingDouble(distances::get))
                .orElseThrow();
        return "Its middle is %.2f from the prototype \"%s\" (%s); the nearest of another mood, %s, is %.2f away."
                .formatted(
                        distances.get(named.mood()),
                        named.name(),
                        named.mood().word(),
                        second.word(),
                        distances.get(second));
    }
}
