package moodring.recommend.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import moodring.emotion.Emotion;
import moodring.track.Mood;

/** What the listener has said against our reading: the personal part of the bridge. */
public final class Corrections {
    /** One word may be a slip; two of the same are meant. */
    private static final int MEANT = 2;

    private Corrections() {}

    /** "You read this emotion, but I feel that mood." */
    public record Correction(Emotion read, Mood felt) {}

    /**
     * The emotions that this listener means otherwise: those that were corrected to one mood at least twice, and oftener
     * than to any other.
     */
    public static Map<Emotion, Mood> meant(Collection<Correction> corrections) {
        Map<Emotion, Map<Mood, Integer>> counts = new EnumMap<>(Emotion.class);
        for (Correction correction : corrections) {
            counts.computeIfAbsent(correction.read(), none -> new EnumMap<>(Mood.class))
                    .merge(correction.felt(), 1, Integer::sum);
        }
        Map<Emotion, Mood> meant = new EnumMap<>(Emotion.class);
        counts.forEach((emotion, moods) -> {
            int most = moods.values().stream().max(Comparator.naturalOrder()).orElseThrow();
            var favourites = moods.keySet().stream()
                    .filter(mood -> moods.get(mood) == most)
                    .toList();
            if (most >= MEANT && favourites.size() == 1) {
                meant.put(emotion, favourites.get(0));
            }
        });
        return meant;
    }
}
