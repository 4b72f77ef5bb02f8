package moodring.catalog.label;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import moodring.track.Mood;

/** A mood as label files write it: our five words in any case, and the words that mean the same elsewhere. */
public final class LabelWord {

    private static final Map<String, Mood> SYNONYMS = Map.of("happy", Mood.CHEERFUL, "calm", Mood.CHILL);

    private LabelWord() {}

    /** Empty where the word is none of them. */
    public static Optional<Mood> mood(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(SYNONYMS.get(lower)).or(() -> Stream.of(Mood.values())
                .filter(mood -> mood.word().equals(lower))
                .findFirst());
    }
}
