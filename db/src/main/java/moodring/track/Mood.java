package moodring.track;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The five moods that the catalog knows. The order is that of every table and report. */
public enum Mood {
    ENERGETIC,
    CHILL,
    ROMANTIC,
    CHEERFUL,
    SAD;

    /** The word for files, commands and JSON: lower case, for example {@code energetic}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads one of the five words in any case.
     *
     * @throws IllegalArgumentException if it is none of them, naming the word and the five
     */
    public static Mood of(String word) {
        return Arrays.stream(values())
                .filter(mood -> mood.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "mood must be one of " + words() + ", but was \"" + word.strip() + "\""));
    }

    private static String words() {
        return Arrays.stream(values()).map(Mood::word).collect(Collectors.joining(", "));
    }
}
