package moodring.recommend.spotify;

import static moodring.recommend.sample.Song.song;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import moodring.recommend.RecommendException;
import moodring.service.ServiceException;
import moodring.spotify.Spotify;
import moodring.spotify.StubLibrary;
import moodring.spotify.StubSpotify;
import moodring.track.Track;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpotifyDeliveryTest {
    @TempDir
    private Path home;

    private StubSpotify stub;

    @BeforeEach
    void start() {
        stub = new StubSpotify();
        stub.logIn(home);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aPlaylistIsMadeFilledAnewAndLeftAsItIsWhenRepeated() {
        assertThat(delivery().toPlaylist("Evening", songs(0, 250)).sentence())
                .isEqualTo("Made the playlist \"Evening\" in your Spotify account with 250 songs: "
                        + "https://open.spotify.com/playlist/" + only().id());
        assertThat(asked())
                .as("list, make, and 100 songs a request")
                .containsExactly(
                        "GET /v1/me/playlists?limit=50&offset=0",
                        "POST /v1/me/playlists",
                        "PUT /v1/playlists/" + only().id() + "/items",
                        "POST /v1/playlists/" + only().id() + "/items",
                        "POST /v1/playlists/" + only().id() + "/items");
        assertThat(only().tracks()).isEqualTo(ids(0, 250));

        stub.forgetRequests();
        assertThat(delivery().toPlaylist("Evening", songs(200, 330)).sentence())
                .startsWith("Filled the playlist \"Evening\"");
        assertThat(asked()).hasSize(3);
        assertThat(only().tracks()).isEqualTo(ids(200, 330));

        stub.forgetRequests();
        delivery().toPlaylist("Evening", songs(200, 330));
        assertThat(asked()).hasSize(3);
        assertThat(only().tracks()).as("no song twice").isEqualTo(ids(200, 330));
    }

    @Test
    void aPlaylistIsFoundAmongManyAndOnOlderApps() {
        stub.beAnOldApp();
        delivery().toPlaylist("Evening", songs(0, 3));
        for (int other = 0; other < 60; other++) {
            stub.library().playlist("Other " + other, StubLibrary.LISTENER, 0, 1);
        }
        java.util.Collections.reverse(stub.library().playlists());
        delivery().toPlaylist("Evening", songs(3, 5));
        assertThat(stub.library().playlists())
                .hasSize(61)
                .filteredOn(list -> list.name().equals("Evening"))
                .singleElement()
                .satisfies(list -> assertThat(list.tracks()).isEqualTo(ids(3, 5)));
    }

    @Test
    void aPlaylistThatWasMadeByHandKeepsItsSongs() {
        stub.library().playlist("Evening", StubLibrary.LISTENER, 0, 7).playlist("Morning", "somebody", 0, 7);
        assertThatThrownBy(() -> delivery().toPlaylist("Evening", songs(0, 3)))
                .isInstanceOf(RecommendException.class)
                .hasMessageContaining("that Moodring did not make")
                .hasMessageContaining("choose another name");
        assertThat(only().tracks()).hasSize(7);
        delivery().toPlaylist("Morning", songs(0, 3));
        assertThat(stub.library().playlists()).hasSize(3);
    }

    @Test
    void songsThatAreNotSpotifysAreLeftOutAndSaidSo() {
        List<Track> mixed = new ArrayList<>(songs(0, 2));
        mixed.add(song("demo-1").placed().track());
        assertThat(delivery().toPlaylist("Evening", mixed).sentence())
                .contains("with 2 songs")
                .endsWith(" Left out: 1 song without an id of Spotify.");
        assertThatThrownBy(() -> delivery().toPlaylist("Evening", mixed.subList(2, 3)))
                .hasMessageContaining("None of these songs is Spotify's");
    }

    @Test
    void playingNeedsADeviceThatPlays() {
        assertThatThrownBy(() -> delivery().play(songs(0, 3)))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.exitCode().number()).isEqualTo(69))
                .hasMessage(
                        "No device plays Spotify: open Spotify on one, start anything there, and run the command again.");
        stub.library().device("Kitchen", false).device("Phone", false);
        assertThatThrownBy(() -> delivery().play(songs(0, 3)))
                .hasMessage(
                        "No device is playing Spotify now: start anything on Kitchen or Phone, and run the command again.");
        stub.library().device("Desk", true);
        assertThat(delivery().play(songs(0, 3))).isEqualTo("Spotify plays 3 songs.");
        assertThat(stub.requests("PUT /v1/me/player/play")).hasSize(3);
    }

    @Test
    void playingNeedsPremium() {
        stub.library().device("Desk", true).withoutPremium();
        assertThatThrownBy(() -> delivery().play(songs(0, 3)))
                .hasMessage(
                        "Spotify lets only Premium accounts be told what to play; --to-spotify NAME makes a playlist instead.");
    }

    private StubLibrary.Playlist only() {
        return stub.library().playlists().get(0);
    }

    private SpotifyDelivery delivery() {
        return new SpotifyDelivery(Spotify.ofListener(stub.settings(home), Clock.systemUTC()));
    }

    private List<String> asked() {
        return stub.requests().stream()
                .map((LoggedRequest request) -> request.getMethod() + " " + request.getUrl())
                .toList();
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(StubLibrary::id).toList();
    }

    private static List<Track> songs(int from, int to) {
        return ids(from, to).stream().map(id -> song(id).placed().track()).toList();
    }
}
