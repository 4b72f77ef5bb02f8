package moodring.recommend.sequence.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Song;
import moodring.recommend.sequence.song.Songbook;
import moodring.recommend.sequence.song.Songs;
import org.junit.jupiter.api.Test;

class SessionKnnTest {
    private static final Songbook BOOK = Songs.byArtists(0, 1, 2, 3, 4, 5);
    private static final List<Playlist> OTHERS = List.of(
            Songs.playlist("first", BOOK, 0, 1, 2, 3),
            Songs.playlist("second", BOOK, 0, 4),
            Songs.playlist("third", BOOK, 5));

    /** By hand: heard {0, 1}; cosine with the first 2/√(2·4), with the second 1/√(2·2), with the third 0. */
    @Test
    void sumsTheCosinesOfThePlaylistsThatHoldTheCandidate() {
        Follower knn = new SessionKnn(Company.of(BOOK, OTHERS));
        knn.hear(song(0));
        knn.hear(song(1));
        knn.hear(song(1));
        knn.prepare();
        double first = 2 / Math.sqrt(8);
        double second = 1 / Math.sqrt(4);
        assertThat(knn.score(song(0))).isCloseTo(first + second, within(1e-12));
        assertThat(knn.score(song(2))).isCloseTo(first, within(1e-12));
        assertThat(knn.score(song(4))).isCloseTo(second, within(1e-12));
        assertThat(knn.score(song(5))).isZero();
    }

    @Test
    void onlyTheHundredNearestPlaylistsCount() {
        double[] weights = new double[150];
        Arrays.setAll(weights, i -> i < 40 ? 2 : i < 120 ? 1 : 0.5);
        Neighbours.keepNearest(weights);
        assertThat(weights).startsWith(2, 2, 2).endsWith(0, 0, 0);
        assertThat(Arrays.stream(weights).filter(weight -> weight == 1)).hasSize(60);
        assertThat(Arrays.stream(weights).filter(weight -> weight > 0)).hasSize(100);
    }

    private static Song song(int row) {
        return BOOK.songs().get(row);
    }
}
