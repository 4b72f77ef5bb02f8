package moodring.catalog.compare;

import moodring.track.Mood;
import moodring.track.PlacedTrack;

/** Whether a track lay between two moods. */
final class Border {

    /** Two moods are as good as equally probable when they differ by no more than this. */
    private static final double NARROW = 0.15;

    private Border() {}

    /** Whether, then or now, its mood then and its mood now were about equally probable. */
    static boolean between(PlacedTrack then, PlacedTrack now) {
        return gap(then, then.mood(), now.mood()) <= NARROW || gap(now, then.mood(), now.mood()) <= NARROW;
    }

    static String percent(PlacedTrack track, Mood mood) {
        return Math.round(100 * track.moodProbabilities().get(mood)) + " %";
    }

    private static double gap(PlacedTrack track, Mood one, Mood other) {
        return Math.abs(
                track.moodProbabilities().get(one) - track.moodProbabilities().get(other));
    }
}
