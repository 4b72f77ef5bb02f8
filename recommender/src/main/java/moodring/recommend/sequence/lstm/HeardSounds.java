package moodring.recommend.sequence.lstm;

import java.util.Set;
import moodring.recommend.sequence.song.Song;

/** Running summaries of the songs of one playlist. Not thread-safe. */
public final class HeardSounds {
    /** Weight of the newest song in the mean that fades. */
    private static final double FADING = 0.3;

    private final double[] sums = new double[Song.FEATURES];
    private final double[] squares = new double[Song.FEATURES];
    private final double[] recent = new double[Song.FEATURES];
    private double recentWeight;
    private final double[] artistSums = new double[Song.FEATURES];
    private final boolean withArtists;
    private Song last;
    private int count;

    public HeardSounds() {
        this(true);
    }

    /** @param withArtists false: as if no artist were known */
    HeardSounds(boolean withArtists) {
        this.withArtists = withArtists;
    }

    public void hear(Song song) {
        for (int f = 0; f < Song.FEATURES; f++) {
            double value = song.sound(f);
            sums[f] += value;
            squares[f] += value * value;
            artistSums[f] += song.artist().sound(f);
            recent[f] = (1 - FADING) * recent[f] + FADING * value;
        }
        recentWeight = (1 - FADING) * recentWeight + FADING;
        last = song;
        count++;
    }

    public int count() {
        return count;
    }

    /** Of one feature over the songs so far; 0 before the first. */
    public double mean(int feature) {
        return sums[feature] / Math.max(1, count);
    }

    /** Of one feature over the songs so far, from 0 on. */
    public double variance(int feature) {
        double mean = mean(feature);
        return Math.max(0, squares[feature] / Math.max(1, count) - mean * mean);
    }

    /** The mean sound so far. */
    public float[] mean() {
        float[] mean = new float[Song.FEATURES];
        for (int f = 0; f < mean.length; f++) {
            mean[f] = (float) mean(f);
        }
        return mean;
    }

    /** What the network is told after the newest song, in the order of {@link LstmInput}. */
    float[] inputs(Set<LstmInput> chosen) {
        float[] row = new float[chosen.stream().mapToInt(LstmInput::width).sum()];
        int from = 0;
        for (LstmInput input : LstmInput.values()) {
            if (chosen.contains(input)) {
                for (int i = 0; i < input.width(); i++) {
                    row[from++] = (float) value(input, i);
                }
            }
        }
        return row;
    }

    private double value(LstmInput input, int index) {
        return switch (input) {
            case SOUND -> last.sound(index);
            case MEAN -> mean(index);
            case DEVIATION -> Math.sqrt(variance(index));
            case RECENT -> recent[index] / recentWeight - mean(index);
            case COUNT -> Math.log(count) / 3; // brings 1 to 50 songs near the range of the others
            case LENGTH -> last.length();
            case ARTIST -> withArtists ? ofArtist(index) : 0;
            case ARTISTS_MEAN -> withArtists ? artistSums[index] / count : 0;
        };
    }

    private double ofArtist(int index) {
        return index < Song.FEATURES
                ? last.artist().sound(index)
                : Math.log1p(last.artist().songs()) / 3;
    }
}
