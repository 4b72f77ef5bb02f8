package moodring.recommend.sequence.song;

/**
 * One track as the sequence model hears it. Immutable.
 *
 * <p>Its sound is the nine features in the order of {@link moodring.track.Feature}, each standardised by a
 * {@link Scale}; a feature that is unknown counts as average (0).
 */
public final class Song {
    /** How many features a sound has. */
    public static final int FEATURES = 9;

    /** The row of a song that stands in no {@link Songbook}. */
    public static final int NO_ROW = -1;

    private final int row;
    private final Artist artist;
    private final float[] sound;
    private final float length;
    private final char[] trigrams;

    /**
     * @param row place in the songbook, or {@link #NO_ROW}
     * @param sound nine standardised features; owned by this song from now on
     * @param length standardised logarithm of the duration; 0 where it is unknown
     * @param trigrams from {@link Trigrams#of}; owned by this song from now on
     */
    Song(int row, Artist artist, float[] sound, float length, char[] trigrams) {
        if (sound.length != FEATURES) {
            throw new IllegalArgumentException("a sound has " + FEATURES + " features, but had " + sound.length);
        }
        this.row = row;
        this.artist = artist;
        this.sound = sound;
        this.length = length;
        this.trigrams = trigrams;
    }

    public int row() {
        return row;
    }

    public Artist artist() {
        return artist;
    }

    /** One standardised feature. */
    public float sound(int feature) {
        return sound[feature];
    }

    /** A copy of the whole sound. */
    public float[] sound() {
        return sound.clone();
    }

    public float length() {
        return length;
    }

    /** How many different trigrams its names have; 0 where the source has no names. */
    public int trigramCount() {
        return trigrams.length;
    }

    /** One of its trigrams, 0 to {@link Trigrams#BUCKETS} - 1. */
    public int trigram(int index) {
        return trigrams[index];
    }

    /** Squared Euclidean distance between a sound and this song's. */
    public double distanceSquared(float[] other) {
        double sum = 0;
        for (int f = 0; f < FEATURES; f++) {
            double difference = sound[f] - other[f];
            sum += difference * difference;
        }
        return sum;
    }
}
