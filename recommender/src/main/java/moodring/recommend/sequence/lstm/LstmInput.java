package moodring.recommend.sequence.lstm;

import moodring.recommend.sequence.song.Song;

/** What the LSTM is told at each song. The order is that of its inputs. */
public enum LstmInput {
    /** The song's own nine features. */
    SOUND(Song.FEATURES),
    /** Their mean over the playlist so far. */
    MEAN(Song.FEATURES),
    /** Their standard deviation over the playlist so far. */
    DEVIATION(Song.FEATURES),
    /** How far the last few songs (about three, fading) lie from that mean. */
    RECENT(Song.FEATURES),
    /** The logarithm of the number of songs so far. */
    COUNT(1),
    /** The song's length. */
    LENGTH(1),
    /** How the song's artist sounds in general, and the logarithm of the number of the artist's songs. */
    ARTIST(Song.FEATURES + 1),
    /** The mean over the playlist so far of how its artists sound in general. */
    ARTISTS_MEAN(Song.FEATURES);

    private final int width;

    LstmInput(int width) {
        this.width = width;
    }

    /** How many numbers it takes. */
    int width() {
        return width;
    }
}
