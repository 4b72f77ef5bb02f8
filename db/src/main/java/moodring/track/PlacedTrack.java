package moodring.track;

import java.util.Map;

/**
 * A track with its place in a catalog.
 *
 * @param mood the mood of the cluster that the track fell into
 * @param cluster number of that cluster; meaningful within one catalog only
 * @param moodProbabilities one for each of the five moods, 0 to 1, together 1
 * @param songKey the same for every release of one song (artist and title, normalised), so that one song plays once
 * @param own whether the track is in the listener's own library
 */
public record PlacedTrack(
        Track track, Mood mood, int cluster, Map<Mood, Double> moodProbabilities, String songKey, boolean own) {

    public PlacedTrack {
        moodProbabilities = Map.copyOf(moodProbabilities);
        double sum = moodProbabilities.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        if (moodProbabilities.size() != Mood.values().length || !(Math.abs(sum - 1) < 1e-3)) {
            throw new IllegalArgumentException(
                    "a track needs a probability for each mood, together 1, but had " + moodProbabilities);
        }
    }
}
