package moodring.recommend.sequence.rank;

import moodring.recommend.sequence.song.Song;

/** Clues of one kind about what comes next in one playlist. Not thread-safe. */
interface Clues {
    /** How many numbers it gives for each candidate. */
    int count();

    /** One more song was played. */
    void hear(Song song);

    /** Called after the last {@link #hear} and before {@link #write}. */
    void prepare();

    /** Puts its numbers about a candidate into a row, from a place on. */
    void write(Song candidate, float[] row, int from);
}
