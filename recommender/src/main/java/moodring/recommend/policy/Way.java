package moodring.recommend.policy;

import java.util.Optional;
import java.util.OptionalInt;
import moodring.track.Mood;

/**
 * Which way the music shall go.
 *
 * @param to the mood at its end; else the goal decides
 * @param length after how many songs it arrives, from 1 on; else with the last one. Later songs stay at the end
 */
public record Way(Goal goal, Optional<Mood> to, OptionalInt length) {
    public Way {
        if (goal == Goal.MATCH && to.isPresent()) {
            throw new IllegalArgumentException(
                    "match stays with the mood and cannot lead to " + to.get().word() + "; lift and calm can");
        }
        if (length.isPresent() && length.getAsInt() < 1) {
            throw new IllegalArgumentException("a path needs at least one song, but was " + length.getAsInt());
        }
    }

    /** The way that the goal alone decides. */
    public static Way of(Goal goal) {
        return new Way(goal, Optional.empty(), OptionalInt.empty());
    }

    public Way arrivingAfter(int songs) {
        return new Way(goal, to, OptionalInt.of(songs));
    }

    public Way endingAt(Mood mood) {
        return new Way(goal, Optional.of(mood), length);
    }
}
