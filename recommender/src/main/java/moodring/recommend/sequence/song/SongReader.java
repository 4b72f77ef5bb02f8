package moodring.recommend.sequence.song;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moodring.track.AudioFeatures;
import moodring.track.Feature;
import moodring.track.PlacedTrack;
import moodring.track.TrackDetails;

/**
 * Turns tracks of a catalog into songs. One reader recognises artists again; songs of two readers must not meet. Not
 * thread-safe.
 */
public final class SongReader {
    /** What separates the names of artists who play together; the first one counts. */
    private static final List<String> SEPARATORS = List.of(",", ";", " feat", " ft. ", " ft ");

    private final Scale scale;
    private final Map<String, Artist> artists = new HashMap<>();

    public SongReader(Scale scale) {
        this.scale = scale;
    }

    public Song song(PlacedTrack placed) {
        AudioFeatures features = placed.track().features();
        TrackDetails details = placed.track().details();
        double[] values = new double[Song.FEATURES + 1];
        for (Feature feature : Feature.values()) {
            values[feature.ordinal()] = feature.of(features).orElse(Double.NaN);
        }
        values[Song.FEATURES] = details.duration()
                .map(length -> logSeconds(length.toMillis() / 1000.0))
                .orElse(Double.NaN);
        String names = placed.track().artist();
        char[] trigrams = Trigrams.of(placed.track().title(), names);
        return song(Song.NO_ROW, artist(names, artists), scale, values, trigrams);
    }

    /** @param values nine features and the logarithm of the duration, NaN where unknown */
    static Song song(int row, Artist artist, Scale scale, double[] values, char[] trigrams) {
        float[] sound = new float[Song.FEATURES];
        for (int f = 0; f < sound.length; f++) {
            sound[f] = scale.standardised(f, values[f]);
        }
        return new Song(row, artist, sound, scale.standardised(Song.FEATURES, values[Song.FEATURES]), trigrams);
    }

    /** The first artist named, a new one where the name is new. */
    static Artist artist(String names, Map<String, Artist> known) {
        String first = names.toLowerCase(Locale.ROOT);
        for (String separator : SEPARATORS) {
            int end = first.indexOf(separator);
            first = end < 0 ? first : first.substring(0, end);
        }
        first = first.strip();
        return first.isEmpty() ? Artist.UNKNOWN : known.computeIfAbsent(first, name -> new Artist(known.size()));
    }

    /** At least half a minute, so that a jingle does not stand apart from everything; NaN where unknown. */
    static double logSeconds(double seconds) {
        return seconds > 0 ? Math.log(Math.max(30, seconds)) : Double.NaN;
    }
}
