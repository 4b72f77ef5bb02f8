package moodring.recommend.command;

import static moodring.recommend.sample.Song.song;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import moodring.recommend.Recommend;
import moodring.recommend.TestCatalog;
import moodring.settings.Places;
import moodring.spotify.StubAccounts;
import moodring.spotify.StubLibrary;
import moodring.spotify.StubSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recommend --to-spotify} and {@code --play}, from the command line to the account. */
class DeliveryTest {
    @TempDir
    private Path home;

    private StubSpotify stub;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() {
        stub = new StubSpotify();
        stub.settle(home);
        TestCatalog.publish(
                places().catalogs(),
                IntStream.range(0, 40)
                        .mapToObj(track -> song(StubLibrary.id(track))
                                .at(track / 40.0, 0.5)
                                .placed())
                        .toList());
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void theSongsThatArePrintedAreInThePlaylistInTheirOrder() {
        stub.logIn(home);
        stub.library().device("Desk", true);
        assertThat(recommend("--format", "csv", "--to-spotify", "Evening", "--play"))
                .as(err.toString())
                .isZero();
        assertThat(stub.library().playlists()).singleElement().satisfies(list -> {
            assertThat(list.name()).isEqualTo("Evening");
            assertThat(list.tracks()).hasSize(5);
            assertThat(out.toString()).containsSubsequence(list.tracks());
        });
        assertThat(stub.requests("PUT /v1/me/player/play")).singleElement().satisfies(request -> assertThat(
                        request.getBodyAsString())
                .contains(stub.library().playlists().get(0).tracks()));
        assertThat(out.toString() + err).doesNotContain(StubAccounts.MARK);
    }

    @Test
    void withoutALoginItEndsWith77BeforeAnySongIsChosen() {
        assertThat(recommend("--to-spotify", "Evening")).isEqualTo(77);
        assertThat(recommend("--play")).isEqualTo(77);
        assertThat(err.toString()).contains("Nobody is logged in at Spotify; run ./moodring auth login.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theSongsAreStillPrintedWhenNothingPlays() {
        stub.logIn(home);
        assertThat(recommend("--play")).isEqualTo(69);
        assertThat(out.toString()).contains("Title of " + StubLibrary.id(0).substring(0, 18));
        assertThat(err.toString()).contains("No device plays Spotify");
    }

    private Places places() {
        return Places.of(Map.of("MOODRING_HOME", home.toString()), home, home);
    }

    private int recommend(String... more) {
        String[] words = {"recommend", "--mood", "chill", "--count", "5", "--seed", "3", "--no-sequence"};
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Recommend.commandLine(places())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
