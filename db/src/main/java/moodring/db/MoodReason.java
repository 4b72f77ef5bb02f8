package moodring.db;

import moodring.track.Mood;

/**
 * The numbers behind a track's mood, in the space of the clustering.
 *
 * @param clusterDistance to the centroid of the track's own cluster
 * @param nearest mood of the prototype that is nearest to the track; may differ from the mood of its cluster
 * @param second mood of the second nearest
 */
public record MoodReason(
        double clusterDistance, Mood nearest, double nearestDistance, Mood second, double secondDistance) {

    public MoodReason {
        requireDistance("distance to the cluster", clusterDistance);
        requireDistance("distance to the nearest prototype", nearestDistance);
        requireDistance("distance to the second prototype", secondDistance);
    }

    private static void requireDistance(String what, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) { // written this way so that NaN fails too
            throw new IllegalArgumentException(what + " must be a finite number from 0 on, but was " + value);
        }
    }
}
