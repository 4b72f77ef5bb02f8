package moodring.track;

import java.util.Locale;
import java.util.OptionalDouble;

/** One number of {@link AudioFeatures}, for code that treats them alike. The order is that of every table and report. */
public enum Feature {
    VALENCE,
    ENERGY,
    DANCEABILITY,
    ACOUSTICNESS,
    INSTRUMENTALNESS,
    LOUDNESS,
    SPEECHINESS,
    LIVENESS,
    TEMPO;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word for files and JSON: lower case, for example {@code valence}. */
    public String word() {
        return word;
    }

    /** This feature's value in its own unit (loudness in decibel, tempo in beats per minute); empty where it is unknown. */
    public OptionalDouble of(AudioFeatures features) {
        return switch (this) {
            case VALENCE -> OptionalDouble.of(features.valence());
            case ENERGY -> OptionalDouble.of(features.energy());
            case DANCEABILITY -> OptionalDouble.of(features.danceability());
            case ACOUSTICNESS -> OptionalDouble.of(features.acousticness());
            case INSTRUMENTALNESS -> OptionalDouble.of(features.instrumentalness());
            case LOUDNESS -> features.loudnessDb();
            case SPEECHINESS -> features.speechiness();
            case LIVENESS -> features.liveness();
            case TEMPO -> features.tempoBpm();
        };
    }
}
