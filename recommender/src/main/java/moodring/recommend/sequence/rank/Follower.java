package moodring.recommend.sequence.rank;

import moodring.recommend.sequence.song.Song;

/**
 * Follows one playlist and says how well each song would come next. Scores compare candidates of one moment only. Not
 * thread-safe.
 */
public interface Follower {

    /** One more song was played. */
    void hear(Song song);

    /** Call this after the last {@link #hear} and before {@link #score}. */
    void prepare();

    /** Higher is better. */
    double score(Song candidate);
}
