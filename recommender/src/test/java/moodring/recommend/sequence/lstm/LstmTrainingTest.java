package moodring.recommend.sequence.lstm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moodring.recommend.sequence.lstm.LstmTraining.Trained;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Playlists;
import moodring.recommend.sequence.song.Song;
import moodring.recommend.sequence.song.Songs;
import org.junit.jupiter.api.Test;

class LstmTrainingTest {
    private static final LstmRecipe SMALL =
            new LstmRecipe(EnumSet.of(LstmInput.SOUND, LstmInput.MEAN), true, true, 0, 8, 2, 30);

    @Test
    void learnsThatSongsAlternateWhereTheMeanSoFarKnowsNothing() {
        Playlists playlists = Songs.alternating(300, 10);
        Trained trained = new LstmTraining(wholeAndInOrder(), 1).train(playlists);
        Playlist unseen = Songs.alternating(301, 10).all().get(300);
        assertThat(error(trained.lstm(), unseen)).isLessThan(0.1);
        assertThat(error(Lstm.untrained(SMALL), unseen)).as("mean so far").isGreaterThan(0.9);
        assertThat(trained.lstm().spreads())
                .allSatisfy(spread -> assertThat(spread).isBetween(0.005, 0.1));
    }

    @Test
    void oneSeedGivesOneResult() {
        Playlists playlists = Songs.alternating(12, 9);
        LstmRecipe brief = new LstmRecipe(SMALL.inputs(), true, true, 0.5, 4, 2, 3);
        List<float[]> first = new LstmTraining(brief, 5).train(playlists).lstm().members();
        List<float[]> again = new LstmTraining(brief, 5).train(playlists).lstm().members();
        List<float[]> other = new LstmTraining(brief, 6).train(playlists).lstm().members();
        assertThat(again.get(0)).isEqualTo(first.get(0)).isNotEqualTo(first.get(1));
        assertThat(other.get(0)).isNotEqualTo(first.get(0));
    }

    @Test
    void everyPlaylistHasAMemberThatNeverLearnedFromIt() {
        Playlists playlists = Songs.alternating(12, 9);
        LstmRecipe brief = new LstmRecipe(SMALL.inputs(), true, false, 0, 4, 3, 1);
        Trained trained = new LstmTraining(brief, 5).train(playlists);
        int member = trained.memberFor().get(7);
        Playlists changed = Songs.playlists(playlists.all().stream()
                .map(playlist -> playlist.id().equals(playlists.all().get(7).id()) ? backwards(playlist) : playlist)
                .toList());
        Trained retrained = new LstmTraining(brief, 5).train(changed);
        assertThat(retrained.memberFor()).isEqualTo(trained.memberFor());
        if (trained.epochs().get(member) > 0 && retrained.epochs().get(member) > 0) {
            assertThat(retrained.lstm().members().get(member))
                    .isEqualTo(trained.lstm().members().get(member));
        }
        assertThat(retrained.lstm().members().get((member + 1) % 3))
                .isNotEqualTo(trained.lstm().members().get((member + 1) % 3));
    }

    @Test
    void anLstmThatHasLearnedNothingExpectsTheMeanSoFar() {
        NextSound next = Lstm.untrained(SMALL).listen();
        List<Song> songs = Songs.playlist("p", Songs.book(1, 2, 6), 0, 1, 2).songs();
        songs.forEach(next::hear);
        assertThat(next.expected()[0]).isEqualTo(3f);
        assertThat(next.heard().variance(0)).isCloseTo(14 / 3.0, within(1e-9));
    }

    @Test
    void aRecipeWithoutCellsIsRefused() {
        Set<LstmInput> inputs = SMALL.inputs();
        assertThatThrownBy(() -> new LstmRecipe(inputs, true, true, 0, 0, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a cell");
    }

    private static LstmRecipe wholeAndInOrder() {
        return new LstmRecipe(SMALL.inputs(), true, false, 0, 8, 2, 50);
    }

    private static Playlist backwards(Playlist playlist) {
        List<Song> songs = new ArrayList<>(playlist.songs());
        Collections.reverse(songs);
        return new Playlist(playlist.id(), songs);
    }

    private static double error(Lstm lstm, Playlist playlist) {
        NextSound next = lstm.listen();
        double sum = 0;
        int count = 0;
        for (Song song : playlist.songs()) {
            if (next.heard().count() >= 5) {
                sum += song.distanceSquared(next.expected()) / Song.FEATURES;
                count++;
            }
            next.hear(song);
        }
        return sum / count;
    }
}
