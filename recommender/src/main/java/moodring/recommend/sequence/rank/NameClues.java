package moodring.recommend.sequence.rank;

import java.util.Arrays;
import moodring.recommend.sequence.song.Song;
import moodring.recommend.sequence.song.TrigramFrequencies;
import moodring.recommend.sequence.song.Trigrams;

/**
 * Whether a candidate's title and artist are written like those so far: the mean log ratio of each trigram's frequency in
 * this playlist to that in the catalog, once with all trigrams and once with those alone that speak for it.
 */
final class NameClues implements Clues {
    /** As many songs with the catalog's frequencies are added to the playlist. */
    private static final double SONGS_OF_CATALOG = 3;

    /** More common trigrams say nothing. */
    private static final double TOO_COMMON = 0.25;

    private final TrigramFrequencies frequencies;
    private final int[] counts = new int[Trigrams.BUCKETS];
    private final float[] logRatios = new float[Trigrams.BUCKETS];
    private final int[] present = new int[Trigrams.BUCKETS];
    private int presentCount;
    private int named;

    NameClues(TrigramFrequencies frequencies) {
        this.frequencies = frequencies;
    }

    @Override
    public int count() {
        return 2;
    }

    @Override
    public void hear(Song song) {
        named += song.trigramCount() > 0 ? 1 : 0;
        for (int i = 0; i < song.trigramCount(); i++) {
            int trigram = song.trigram(i);
            if (counts[trigram]++ == 0) {
                present[presentCount++] = trigram;
            }
        }
    }

    @Override
    public void prepare() {
        double songs = named + SONGS_OF_CATALOG;
        Arrays.fill(logRatios, (float) Math.log(SONGS_OF_CATALOG / songs));
        for (int i = 0; i < presentCount; i++) {
            int trigram = present[i];
            double frequency = frequencies.of(trigram);
            double here = (counts[trigram] + SONGS_OF_CATALOG * frequency) / songs;
            logRatios[trigram] = frequency < TOO_COMMON ? (float) Math.log(here / frequency) : 0;
        }
    }

    @Override
    public void write(Song candidate, float[] row, int from) {
        int trigrams = candidate.trigramCount();
        float all = 0;
        float inFavour = 0;
        for (int i = 0; i < trigrams; i++) {
            float logRatio = logRatios[candidate.trigram(i)];
            all += logRatio;
            inFavour += Math.max(0, logRatio);
        }
        row[from] = trigrams == 0 ? 0 : (float) (all / Math.sqrt(trigrams));
        row[from + 1] = trigrams == 0 ? 0 : inFavour / trigrams;
    }
}
