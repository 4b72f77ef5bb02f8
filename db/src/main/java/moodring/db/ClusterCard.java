package moodring.db;

import java.util.Map;
import java.util.OptionalDouble;
import moodring.track.Feature;
import moodring.track.Mood;

/**
 * One cluster, as a person reads it.
 *
 * @param id the number that tracks carry
 * @param name a few words, for example {@code "bright and loud"}
 * @param why one sentence on why this cluster has this mood
 * @param size number of tracks
 * @param centroid mean of the tracks in real units; features that the source lacks are absent
 * @param silhouette -1 to 1, where it was computed
 * @param distances from the centroid to the nearest prototype of each mood, in the space of the clustering
 */
public record ClusterCard(
        int id,
        Mood mood,
        String name,
        String why,
        int size,
        Map<Feature, Double> centroid,
        OptionalDouble silhouette,
        Map<Mood, Double> distances) {

    public ClusterCard {
        centroid = Map.copyOf(centroid);
        distances = Map.copyOf(distances);
        centroid.forEach((feature, value) -> requireFinite("centroid of " + feature.word(), value));
        distances.forEach((other, value) -> requireFinite("distance to " + other.word(), value));
    }

    private static void requireFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be a finite number, but was " + value);
        }
    }
}
