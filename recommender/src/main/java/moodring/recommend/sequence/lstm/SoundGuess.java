package moodring.recommend.sequence.lstm;

import moodring.recommend.sequence.song.Song;

/** Guesses what the next song of one playlist sounds like. Not thread-safe. */
public interface SoundGuess {
    /** One more song was played. */
    void hear(Song song);

    /** The sound guessed, nine standardised features; called after at least one song. */
    float[] expected();
}
