package moodring.recommend.sequence.measure;

import java.util.ArrayDeque;
import java.util.Deque;
import moodring.recommend.sequence.lstm.HeardSounds;
import moodring.recommend.sequence.lstm.SoundGuess;
import moodring.recommend.sequence.song.Song;

/** Guesses that need no learning. */
final class SimpleGuesses {
    private SimpleGuesses() {}

    /** The mean of all songs so far. */
    static final class MeanSoFar implements SoundGuess {
        private final HeardSounds heard = new HeardSounds();

        @Override
        public void hear(Song song) {
            heard.hear(song);
        }

        @Override
        public float[] expected() {
            return heard.mean();
        }
    }

    /** The last song again. */
    static final class RepeatLast implements SoundGuess {
        private float[] last = new float[Song.FEATURES];

        @Override
        public void hear(Song song) {
            last = song.sound();
        }

        @Override
        public float[] expected() {
            return last.clone();
        }
    }

    /** The mean of the last five songs. */
    static final class MeanOfLastFive implements SoundGuess {
        private static final int FIVE = 5;
        private final Deque<Song> last = new ArrayDeque<>();

        @Override
        public void hear(Song song) {
            last.addLast(song);
            if (last.size() > FIVE) {
                last.removeFirst();
            }
        }

        @Override
        public float[] expected() {
            float[] mean = new float[Song.FEATURES];
            for (Song song : last) {
                for (int f = 0; f < mean.length; f++) {
                    mean[f] += song.sound(f) / last.size();
                }
            }
            return mean;
        }
    }
}
