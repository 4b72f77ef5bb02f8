package moodring.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        this.names = new NameClusters(grouping.space().space(), grouping.space().prototypes());
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
                why(named, distances, names.pulls(named)),
                rows.size(cluster),
                rows.centroid(cluster),
                OptionalDouble.of(silhouette.of(cluster)),
                distances);
    }

    private static String why(MoodPoint named, Map<Mood, Double> distances, Map<Mood, Double> pulls) {
        Mood second = second(named, mood -> -distances.get(mood));
        String places =
                "Its middle is %.2f from the prototype \"%s\" (%s); the nearest of another mood, %s, is %.2f away."
                        .formatted(
                                distances.get(named.mood()),
                                named.name(),
                                named.mood().word(),
                                second.word(),
                                distances.get(second));
        if (pulls.isEmpty()) {
            return places;
        }
        Mood next = second(named, pulls::get);
        return "Of the pull on its tracks %.0f %% comes from %s, %.0f %% from %s. "
                        .formatted(
                                100 * pulls.get(named.mood()), named.mood().word(), 100 * pulls.get(next), next.word())
                + places;
    }

    private static Mood second(MoodPoint named, ToDoubleFunction<Mood> nearness) {
        return Stream.of(Mood.values())
                .filter(mood -> mood != named.mood())
                .max(Comparator.comparingDouble(nearness))
                .orElseThrow();
    }
}
