package moodring.recommend.sequence.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import moodring.recommend.sequence.lstm.Lstm;
import moodring.recommend.sequence.lstm.LstmRecipe;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Song;
import moodring.recommend.sequence.song.Songbook;
import moodring.recommend.sequence.song.Songs;
import moodring.recommend.sequence.song.TrigramFrequencies;
import org.junit.jupiter.api.Test;

class CluesTest {
    private static final float NEAR = 1e-5f;

    @Test
    void soundIsComparedWithWhatTheLstmExpects() {
        Songbook book = Songs.book(1, 3, 2, 5);
        Clues clues = new SoundClues(Lstm.untrained(LstmRecipe.DEFAULT).listen());
        float[] near = row(clues, book, List.of(0, 1), 2);
        float[] far = row(new SoundClues(Lstm.untrained(LstmRecipe.DEFAULT).listen()), book, List.of(0, 1), 3);
        assertThat(near[0]).as("expected 2, heard 2").isZero();
        assertThat(far[0]).as("three away").isCloseTo(-4.5f, within(NEAR));
        assertThat(far[2]).as("five from the middle").isCloseTo(-12.5f, within(NEAR));
        assertThat(near[1] - far[1]).as("by a spread of (2 · 1 + 6 · 0.6) / 8").isCloseTo(9 / 2f / 0.7f, within(NEAR));
    }

    @Test
    void theSameArtistIsNoticed() {
        Songbook book = Songs.byArtists(0, 1, 1, 2, 1);
        float[] again = row(new ArtistClues(), book, List.of(0, 1, 2), 4);
        float[] other = row(new ArtistClues(), book, List.of(0, 1, 2), 3);
        float returns = 1 - 2 / 3f;
        assertThat(again)
                .containsExactly(
                        new float[] {1, (float) Math.log(3), returns, 1, returns, (float) Math.log(3)}, within(NEAR));
        assertThat(other).containsExactly(new float[] {0, 0, 0, 0, returns, (float) Math.log(3)}, within(NEAR));
    }

    @Test
    void likeNamesSpeakForACandidate() {
        Songbook book = Songs.byArtists(0, 0, 0, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
        TrigramFrequencies frequencies = TrigramFrequencies.of(book.songs());
        float[] same = row(new NameClues(frequencies), book, List.of(0, 1), 2);
        float[] other = row(new NameClues(frequencies), book, List.of(0, 1), 9);
        assertThat(same[1]).isGreaterThan(other[1]);
    }

    @Test
    void companyOfThePlaylistItselfDoesNotCount() {
        Songbook book = Songs.byArtists(0, 1, 2, 3, 1, 2);
        Playlist own = Songs.playlist("own", book, 0, 1, 2);
        Playlist other = Songs.playlist("other", book, 0, 4, 3);
        float[] hidden = row(new CompanyClues(Company.of(book, List.of(own, other)), 0), book, List.of(0, 1), 2);
        float[] absent = row(new CompanyClues(Company.of(book, List.of(other)), -1), book, List.of(0, 1), 2);
        assertThat(hidden[0]).isEqualTo(absent[0]);
        assertThat(hidden[1]).isEqualTo(absent[1]);
        assertThat(hidden[2]).as("stands in no other playlist").isCloseTo((float) Math.log(0.3), within(NEAR));
        assertThat(hidden[5]).isEqualTo(absent[5]);
        float[] seen = row(new CompanyClues(Company.of(book, List.of(own, other)), -1), book, List.of(0, 1), 2);
        assertThat(seen[0]).isGreaterThan(hidden[0]);
    }

    @Test
    void aBoardPutsAllCluesSideBySide() {
        Songbook book = Songs.byArtists(0, 1, 2);
        TrigramFrequencies frequencies = TrigramFrequencies.of(book.songs());
        Lstm lstm = Lstm.untrained(LstmRecipe.DEFAULT);
        CompanyClues company = new CompanyClues(Company.of(book, List.of(Songs.playlist("p", book, 0, 1))), -1);
        assertThat(ClueBoard.alone(lstm.listen(), frequencies).count()).isEqualTo(Ranker.cluesAlone());
        assertThat(ClueBoard.with(company, lstm.listen(), frequencies).count()).isEqualTo(Ranker.cluesWithCompany());
    }

    private static float[] row(Clues clues, Songbook book, List<Integer> heard, int candidate) {
        List<Song> songs = book.songs();
        heard.forEach(row -> clues.hear(songs.get(row)));
        clues.prepare();
        float[] row = new float[clues.count()];
        clues.write(songs.get(candidate), row, 0);
        return row;
    }
}
