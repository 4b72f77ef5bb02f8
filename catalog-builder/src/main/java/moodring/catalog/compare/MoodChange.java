package moodring.catalog.compare;

import moodring.track.Mood;

/**
 * A track that has another mood than before.
 *
 * @param why a few words with the numbers behind the reason
 * @param probabilityThen of the mood that it had, 0 to 1
 * @param probabilityNow of that same mood
 */
public record MoodChange(
        String id,
        String title,
        String artist,
        Mood then,
        Mood now,
        ChangeReason reason,
        String why,
        double probabilityThen,
        double probabilityNow) {}
