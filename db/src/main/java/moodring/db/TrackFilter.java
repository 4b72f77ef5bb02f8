package moodring.db;

import java.util.EnumSet;
import java.util.Set;
import moodring.track.Mood;

/**
 * Which tracks a read may return.
 *
 * @param moods at least one
 * @param onlyOwn whether only tracks of the listener's own library count
 */
public record TrackFilter(Set<Mood> moods, boolean onlyOwn) {

    /** Every track. */
    public static final TrackFilter ALL = new TrackFilter(EnumSet.allOf(Mood.class), false);

    public TrackFilter {
        moods = Set.copyOf(moods);
        if (moods.isEmpty()) {
            throw new IllegalArgumentException("a filter needs at least one mood, but has none");
        }
    }

    /** Every track of one mood. */
    public static TrackFilter of(Mood mood) {
        return new TrackFilter(Set.of(mood), false);
    }

    /** The same moods, but only the listener's own tracks. */
    public TrackFilter ownTracks() {
        return new TrackFilter(moods, true);
    }
}
