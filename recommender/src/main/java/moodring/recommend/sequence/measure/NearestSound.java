package moodring.recommend.sequence.measure;

import moodring.recommend.sequence.lstm.SoundGuess;
import moodring.recommend.sequence.rank.Follower;
import moodring.recommend.sequence.song.Song;

/** Ranks candidates by how near they are to a guessed sound. */
class NearestSound implements Follower {
    private final SoundGuess guess;
    private float[] expected = new float[Song.FEATURES];

    NearestSound(SoundGuess guess) {
        this.guess = guess;
    }

    @Override
    public void hear(Song song) {
        guess.hear(song);
    }

    @Override
    public void prepare() {
        expected = guess.expected();
    }

    /** The sound that candidates are compared with. */
    float[] expected() {
        return expected;
    }

    @Override
    public double score(Song candidate) {
        return -candidate.distanceSquared(expected);
    }
}
