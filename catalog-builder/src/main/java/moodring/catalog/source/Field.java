package moodring.catalog.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import moodring.track.Feature;

/** What Moodring reads from a track file. Which headers mean it stands in {@code data/track-shapes.json}. */
public enum Field {
    ID,
    TITLE,
    ARTIST,
    ALBUM,
    RELEASED,
    GENRES,
    EXPLICIT,
    KEY,
    MODE,
    DURATION_MS,
    DURATION_S,
    ISRC,
    POPULARITY,
    COVER,
    PREVIEW,
    PLAYLIST,
    MOOD,
    OWN,
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

    /** The features that a track cannot be without; loudness and the rest are absent in some public sets. */
    public static final List<Field> NEEDED_FEATURES =
            List.of(VALENCE, ENERGY, DANCEABILITY, ACOUSTICNESS, INSTRUMENTALNESS);

    /** The word in the table of shapes, and the column's name once a file is read. */
    public String word() {
        return word;
    }

    /** The audio feature that this field holds, where it holds one. */
    public Optional<Feature> feature() {
        return Stream.of(Feature.values())
                .filter(feature -> feature.name().equals(name()))
                .findFirst();
    }

    /** The field that holds a feature. */
    public static Field of(Feature feature) {
        return valueOf(feature.name());
    }
}
