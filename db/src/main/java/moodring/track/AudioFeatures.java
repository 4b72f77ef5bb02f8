package moodring.track;

import java.util.OptionalDouble;

/**
 * What a track sounds like, in the words and units of Spotify's audio features.
 *
 * <p>The first five are in every source that we read. The last four are absent in some public sets (FMA has no
 * loudness); what is absent stays empty, it is never filled in.
 *
 * @param valence 0 (dark) to 1 (bright)
 * @param energy 0 (quiet) to 1 (intense)
 * @param danceability 0 to 1
 * @param acousticness 0 to 1
 * @param instrumentalness 0 to 1
 * @param loudnessDb decibel full scale, -60 to 5 (values above 0 are real)
 * @param speechiness 0 to 1
 * @param liveness 0 to 1
 * @param tempoBpm beats per minute, above 0 and at most 300
 */
public record AudioFeatures(
        double valence,
        double energy,
        double danceability,
        double acousticness,
        double instrumentalness,
        OptionalDouble loudnessDb,
        OptionalDouble speechiness,
        OptionalDouble liveness,
        OptionalDouble tempoBpm) {

    public AudioFeatures {
        requireWithin("valence", valence, 0, 1);
        requireWithin("energy", energy, 0, 1);
        requireWithin("danceability", danceability, 0, 1);
        requireWithin("acousticness", acousticness, 0, 1);
        requireWithin("instrumentalness", instrumentalness, 0, 1);
        loudnessDb.ifPresent(value -> requireWithin("loudness", value, -60, 5));
        speechiness.ifPresent(value -> requireWithin("speechiness", value, 0, 1));
        liveness.ifPresent(value -> requireWithin("liveness", value, 0, 1));
        tempoBpm.ifPresent(value -> requireWithin("tempo", value, Double.MIN_VALUE, 300));
    }

    private static void requireWithin(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) { // written this way so that NaN fails too
            throw new IllegalArgumentException(
                    field + " must be between " + least + " and " + most + ", but was " + value);
        }
    }
}
