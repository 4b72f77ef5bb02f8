package moodring.recommend.sequence.measure;

import java.util.List;
import moodring.recommend.sequence.lstm.HeardSounds;
import moodring.recommend.sequence.lstm.SoundGuess;
import moodring.recommend.sequence.measure.SimpleGuesses.MeanOfLastFive;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Playlists;
import moodring.recommend.sequence.song.Song;

/**
 * Ridge regression (Hoerl and Kennard 1970) from summaries of the playlist so far to the next sound: mean and standard
 * deviation so far, mean of the last five, last song.
 */
final class Ridge {
    private static final double PENALTY = 30;
    private static final int SUMMARIES = 4 * Song.FEATURES;
    private static final int TERMS = SUMMARIES + 1;

    private final double[][] coefficients;

    private Ridge(double[][] coefficients) {
        this.coefficients = coefficients;
    }

    /** Learns from every prediction from the sixth song on. */
    static Ridge learn(List<Playlist> playlists) {
        double[][] products = new double[TERMS][TERMS];
        double[][] moments = new double[TERMS][Song.FEATURES];
        for (Playlist playlist : playlists) {
            Summaries summaries = new Summaries();
            for (int place = 0; place < playlist.songs().size(); place++) {
                Song song = playlist.songs().get(place);
                if (place >= Playlists.LEAST_SONGS - 1) {
                    add(products, moments, summaries.terms(), song);
                }
                summaries.hear(song);
            }
        }
        for (int term = 0; term < SUMMARIES; term++) {
            products[term][term] += PENALTY;
        }
        return new Ridge(LinearSystem.solve(products, moments));
    }

    private static void add(double[][] products, double[][] moments, double[] terms, Song next) {
        for (int i = 0; i < TERMS; i++) {
            for (int j = 0; j < TERMS; j++) {
                products[i][j] += terms[i] * terms[j];
            }
            for (int f = 0; f < Song.FEATURES; f++) {
                moments[i][f] += terms[i] * next.sound(f);
            }
        }
    }

    /** Begins to follow a playlist. */
    SoundGuess follow() {
        Summaries summaries = new Summaries();
        return new SoundGuess() {
            @Override
            public void hear(Song song) {
                summaries.hear(song);
            }

            @Override
            public float[] expected() {
                return times(summaries.terms());
            }
        };
    }

    private float[] times(double[] terms) {
        float[] expected = new float[Song.FEATURES];
        for (int f = 0; f < expected.length; f++) {
            double sum = 0;
            for (int term = 0; term < TERMS; term++) {
                sum += terms[term] * coefficients[term][f];
            }
            expected[f] = (float) sum;
        }
        return expected;
    }

    private static final class Summaries {
        private final HeardSounds heard = new HeardSounds();
        private final MeanOfLastFive lastFive = new MeanOfLastFive();
        private Song last;

        void hear(Song song) {
            heard.hear(song);
            lastFive.hear(song);
            last = song;
        }

        double[] terms() {
            double[] terms = new double[TERMS];
            float[] recent = lastFive.expected();
            for (int f = 0; f < Song.FEATURES; f++) {
                terms[4 * f] = heard.mean(f);
                terms[4 * f + 1] = Math.sqrt(heard.variance(f));
                terms[4 * f + 2] = recent[f];
                terms[4 * f + 3] = last.sound(f);
            }
            terms[SUMMARIES] = 1;
            return terms;
        }
    }
}
