package moodring.recommend.sequence.rank;

import moodring.recommend.sequence.lstm.HeardSounds;
import moodring.recommend.sequence.lstm.NextSound;
import moodring.recommend.sequence.song.Song;

/**
 * How a candidate sounds: how near to the sound that the LSTM expects, plainly and measured by the playlist's own spread
 * (the logarithm of a normal density); how ordinary at all; and how near its length is to the usual one.
 */
final class SoundClues implements Clues {
    /** As many songs of ordinary spread are added to the playlist's own, so that three like songs do not decide alone. */
    private static final double SONGS_OF_ORDINARY_SPREAD = 6;

    private static final double ORDINARY_SPREAD = 0.6;

    private final NextSound next;
    private final double[] precision = new double[Song.FEATURES];
    private float[] expected = new float[Song.FEATURES];
    private double logSpread;
    private double lengths;

    SoundClues(NextSound next) {
        this.next = next;
    }

    @Override
    public int count() {
        return 4;
    }

    @Override
    public void hear(Song song) {
        next.hear(song);
        lengths += song.length();
    }

    @Override
    public void prepare() {
        expected = next.expected();
        HeardSounds heard = next.heard();
        logSpread = 0;
        for (int f = 0; f < precision.length; f++) {
            double variance = (heard.variance(f) * heard.count() + ORDINARY_SPREAD * SONGS_OF_ORDINARY_SPREAD)
                    / (heard.count() + SONGS_OF_ORDINARY_SPREAD);
            precision[f] = 1 / variance;
            logSpread += Math.log(variance) / 2;
        }
    }

    @Override
    public void write(Song candidate, float[] row, int from) {
        double plain = 0;
        double bySpread = 0;
        double ordinary = 0;
        for (int f = 0; f < precision.length; f++) {
            double value = candidate.sound(f);
            double miss = value - expected[f];
            plain += miss * miss;
            bySpread += miss * miss * precision[f];
            ordinary += value * value;
        }
        double length = candidate.length() - lengths / Math.max(1, next.heard().count());
        row[from] = (float) (-plain / 2);
        row[from + 1] = (float) (-bySpread / 2 - logSpread);
        row[from + 2] = (float) (-ordinary / 2);
        row[from + 3] = (float) (-length * length / 2);
    }
}
