package moodring.db;

import java.time.Instant;
import moodring.track.Mood;

/** Something that the listener did and wants remembered. */
public sealed interface ListenerEvent {

    Instant at();

    /** What was done with a track. */
    enum Action {
        LIKED,
        SKIPPED,
        /** Heard to its end. */
        PLAYED,
        /** A like was taken back. */
        UNLIKED
    }

    /**
     * A track was liked, skipped or played to its end, or a like of it was taken back.
     *
     * @param mood that the queue was made for
     */
    record TrackEvent(Instant at, Action action, String trackId, Mood mood) implements ListenerEvent {}

    /**
     * "I feel otherwise."
     *
     * @param emotionRead the word for what the face was read as, for example {@code neutral}
     * @param moodFelt what the listener says instead
     */
    record Correction(Instant at, String emotionRead, Mood moodFelt) implements ListenerEvent {}
}
