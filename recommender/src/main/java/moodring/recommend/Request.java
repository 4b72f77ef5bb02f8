package moodring.recommend;

import java.util.Set;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.Goal;
import moodring.recommend.policy.Way;
import moodring.track.Mood;

/**
 * A wish for a queue. Starts at {@link #of}, which holds the defaults; each method gives a changed copy.
 *
 * @param count number of songs, 1 to 500
 * @param seed the same request with the same seed on the same catalog gives the same queue
 * @param heard keys ({@code PlacedTrack.songKey}) of songs that shall not come again
 */
public record Request(Feeling feeling, Way way, int count, long seed, Wishes wishes, Set<String> heard) {
    public static final int DEFAULT_COUNT = 10;
    private static final int LARGEST_COUNT = 500;

    public Request {
        heard = Set.copyOf(heard);
        if (count < 1 || count > LARGEST_COUNT) {
            throw new IllegalArgumentException(
                    "the number of songs must be 1 to " + LARGEST_COUNT + ", but was " + count);
        }
    }

    /** Ten songs that match. */
    public static Request of(Feeling feeling, long seed) {
        return new Request(feeling, Way.of(Goal.MATCH), DEFAULT_COUNT, seed, Wishes.NONE, Set.of());
    }

    /** Ten songs that match a mood chosen by hand. */
    public static Request of(Mood mood, long seed) {
        return of(new Feeling.Chosen(mood), seed);
    }

    public Request from(Feeling other) {
        return new Request(other, way, count, seed, wishes, heard);
    }

    public Request going(Way other) {
        return new Request(feeling, other, count, seed, wishes, heard);
    }

    public Request songs(int number) {
        return new Request(feeling, way, number, seed, wishes, heard);
    }

    public Request wishing(Wishes other) {
        return new Request(feeling, way, count, seed, other, heard);
    }

    public Request without(Set<String> songKeys) {
        return new Request(feeling, way, count, seed, wishes, songKeys);
    }
}
