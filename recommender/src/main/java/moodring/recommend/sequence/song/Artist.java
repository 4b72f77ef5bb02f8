package moodring.recommend.sequence.song;

/**
 * Who made a song, and how that artist's songs sound. Songs by one artist share one object, and only they are by the same
 * artist: compare by identity, and ask {@link #isKnown} first.
 */
public final class Artist {
    /** The artist of all songs whose source has no names; no two of them are taken to be by one artist. */
    public static final Artist UNKNOWN = new Artist(-1);

    private final int number;
    private final float[] sums = new float[Song.FEATURES];
    private int songs;

    /** @param number from 0 on, another one for each artist */
    Artist(int number) {
        this.number = number;
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    public int number() {
        return number;
    }

    /** How many songs of the songbook are by this artist; 0 where there is no songbook, or no name. */
    public int songs() {
        return songs;
    }

    /** One feature of the artist's mean sound, drawn a little to the average, the more the fewer the songs. */
    public float sound(int feature) {
        return sums[feature] / (songs + 1);
    }

    /** Counts one more song; only while the songbook is being made. */
    void add(Song song) {
        for (int f = 0; f < Song.FEATURES; f++) {
            sums[f] += song.sound(f);
        }
        songs++;
    }
}
