package moodring.recommend.sequence.song;

import java.util.List;

/** In how large a part of a catalog's songs each trigram stands. Kept in a byte each, which is exact to 3 %. */
public final class TrigramFrequencies {
    private static final double STEPS_PER_E = 16;

    private final byte[] steps;

    private TrigramFrequencies(byte[] steps) {
        this.steps = steps;
    }

    /** As counted; a trigram that never occurs counts as one that occurs once. */
    public static TrigramFrequencies of(List<Song> songs) {
        int[] counts = new int[Trigrams.BUCKETS];
        int named = 0;
        for (Song song : songs) {
            named += song.trigramCount() > 0 ? 1 : 0;
            for (int i = 0; i < song.trigramCount(); i++) {
                counts[song.trigram(i)]++;
            }
        }
        byte[] steps = new byte[Trigrams.BUCKETS];
        for (int bucket = 0; bucket < steps.length; bucket++) {
            double frequency = Math.max(1, counts[bucket]) / (double) Math.max(1, named);
            steps[bucket] = (byte) Math.min(255, Math.round(-Math.log(Math.min(1, frequency)) * STEPS_PER_E));
        }
        return new TrigramFrequencies(steps);
    }

    /**
     * What {@link #toBytes} gave.
     *
     * @throws IllegalArgumentException if there are not {@link Trigrams#BUCKETS}
     */
    public static TrigramFrequencies ofBytes(byte[] bytes) {
        if (bytes.length != Trigrams.BUCKETS) {
            throw new IllegalArgumentException(
                    "there must be " + Trigrams.BUCKETS + " trigram frequencies, but were " + bytes.length);
        }
        return new TrigramFrequencies(bytes.clone());
    }

    public byte[] toBytes() {
        return steps.clone();
    }

    /** Above 0, at most 1. */
    public double of(int bucket) {
        return Math.exp(-(steps[bucket] & 0xFF) / STEPS_PER_E);
    }
}
