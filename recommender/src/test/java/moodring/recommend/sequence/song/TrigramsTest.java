package moodring.recommend.sequence.song;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrigramsTest {
    @Test
    void caseAndWhiteSpaceDoNotCount() {
        assertThat(Trigrams.of("  Blue   Moon ", "ELLA"))
                .isEqualTo(Trigrams.of("blue moon", "ella"))
                .isSorted()
                .isNotEqualTo(Trigrams.of("blue noon", "ella"));
    }

    @Test
    void aSongWithoutTitleHasNone() {
        assertThat(Trigrams.of(" ", "ella")).isEmpty();
        assertThat(Trigrams.of("", "")).isEmpty();
    }

    @Test
    void frequenciesKeepWithinThreePercentInAByte() {
        Songbook book = Songs.byArtists(0, 1, 2, 3, 4, 5, 6, 7);
        TrigramFrequencies frequencies = TrigramFrequencies.of(book.songs());
        int everywhere = Trigrams.of("Song 0", "Artist 0")[0];
        long songsWithIt =
                book.songs().stream().filter(song -> has(song, everywhere)).count();
        assertThat(frequencies.of(everywhere)).isCloseTo(songsWithIt / 8.0, within(0.04));
        assertThat(TrigramFrequencies.ofBytes(frequencies.toBytes()).of(everywhere))
                .isEqualTo(frequencies.of(everywhere));
        assertThat(frequencies.toBytes()).hasSize(Trigrams.BUCKETS);
    }

    private static boolean has(Song song, int trigram) {
        for (int i = 0; i < song.trigramCount(); i++) {
            if (song.trigram(i) == trigram) {
                return true;
            }
        }
        return false;
    }
}
