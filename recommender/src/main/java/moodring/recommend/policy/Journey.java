package moodring.recommend.policy;

import java.util.List;
import moodring.track.Mood;

/**
 * Where each song of a queue should lie.
 *
 * @param feeling what it starts from
 * @param start the mood of that feeling
 * @param end what it leads to; with {@link Goal#MATCH} what it stays at
 * @param steps one for each song, in playing order; at least one
 */
public record Journey(Feeling feeling, Goal goal, Mood start, Target end, List<Target> steps) {
    public Journey {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a queue needs at least one song, but none was asked for");
        }
    }
}
