package moodring.recommend;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moodring.emotion.Emotion;
import moodring.recommend.sample.Taste;
import moodring.track.Mood;

/**
 * What was learnt from a listener.
 *
 * @param heardToday keys of the songs played in the last 24 hours
 * @param straight the emotions that this listener means otherwise
 */
public record Lessons(Optional<Taste> taste, Set<String> heardToday, Map<Emotion, Mood> straight) {
    /** Nothing. */
    public static final Lessons NONE = new Lessons(Optional.empty(), Set.of(), Map.of());

    public Lessons {
        heardToday = Set.copyOf(heardToday);
        straight = Map.copyOf(straight);
    }

    /** A taste alone. */
    public static Lessons of(Taste taste) {
        return new Lessons(Optional.of(taste), Set.of(), Map.of());
    }
}
