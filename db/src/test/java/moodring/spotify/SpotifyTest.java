package moodring.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import moodring.service.ServiceException;
import moodring.service.ServiceException.Kind;
import moodring.settings.Places;
import moodring.settings.SettingsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SpotifyTest {

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
    void howeverManyRequestsAreRefusedOneTokenIsFetched() throws Exception {
        stub.library().save(0, 10);
        stub.accounts().endAccess();
        List<Spotify> processes = List.of(spotify(), spotify());
        ExecutorService threads = Executors.newFixedThreadPool(16);
        CountDownLatch together = new CountDownLatch(16);
        List<CompletableFuture<Integer>> pages = IntStream.range(0, 16)
                .mapToObj(thread -> CompletableFuture.supplyAsync(
                        () -> {
                            together.countDown();
                            await(together);
                            return processes.get(thread % 2).savedTracks(0).entries();
                        },
                        threads))
                .toList();
        assertThat(pages).allSatisfy(page -> assertThat(page.join()).isEqualTo(10));
        threads.shutdown();
        assertThat(stub.accounts().refreshes()).isEqualTo(1);
        assertThat(stub.requests("POST /api/token")).hasSize(1);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(stub.settings(home).tokenFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void theNewRefreshTokenIsTheOneThatIsUsedNext() {
        for (int round = 1; round <= 3; round++) {
            stub.accounts().endAccess();
            spotify().savedTracks(0);
            assertThat(stub.accounts().refreshes()).isEqualTo(round);
        }
    }

    @Test
    void aRefreshTokenIsNotSpentWhereTheNextOneCannotBeKept() throws Exception {
        stub.accounts().endAccess();
        Spotify spotify = spotify();
        fillDisk();
        assertThatThrownBy(() -> spotify.savedTracks(0))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INPUT_OUTPUT))
                .hasMessageContaining("make room on that disk");
        assertThat(stub.accounts().refreshes()).isZero();
        makeRoom();
        assertThat(spotify.savedTracks(0).isLast(0)).isTrue();
    }

    @Test
    void aDiskThatFillsDuringARefreshDoesNotLogTheListenerOut() throws Exception {
        stub.accounts().endAccess();
        stub.accounts().meanwhile(this::fillDisk);
        Spotify spotify = spotify();
        assertThatThrownBy(() -> spotify.savedTracks(0)).hasMessageContaining("make room on that disk");
        makeRoom();
        assertThat(spotify.savedTracks(0).isLast(0)).isTrue();
        assertThat(stub.accounts().refreshes()).isEqualTo(1);
    }

    @Test
    void aLoginThatWasTakenBackAsksForANewOne() {
        stub.accounts().endLogin();
        assertThatThrownBy(() -> spotify().savedTracks(0))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LOGIN_NEEDED))
                .hasMessage("Spotify no longer accepts the login; run ./moodring auth login.");
    }

    @Test
    void withoutALoginNobodyIsAsked() {
        new SpotifyLogin(stub.settings(home), Clock.systemUTC()).logout();
        assertThatThrownBy(() -> spotify().savedTracks(0)).hasMessageContaining("run ./moodring auth login");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aLoginThatOthersMayReadIsRefused() throws Exception {
        Files.setPosixFilePermissions(stub.settings(home).tokenFile(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> spotify().savedTracks(0))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("can be read by others")
                .hasMessageContaining("chmod 600");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aDamagedLoginIsNotQuoted() throws Exception {
        Path file = stub.settings(home).tokenFile();
        Files.writeString(file, "{\"accessToken\": \"stub-secret-1\", broken");
        assertThatThrownBy(() -> spotify().savedTracks(0))
                .hasMessageContaining("is damaged; run ./moodring auth login")
                .hasMessageNotContaining("stub-secret")
                .hasNoCause();
    }

    @Test
    void thePathsOf2026ComeFirst() {
        stub.library().playlist("Mine", StubLibrary.LISTENER, 0, 120);
        String id = stub.library().playlists().get(0).id();
        assertThat(spotify().playlistTracks(id, 100).orElseThrow().tracks()).hasSize(20);
        assertThat(stub.requests()).hasSize(1);
        assertThat(stub.requests("GET /v1/playlists/" + id + "/items")).hasSize(1);
    }

    @Test
    void anOlderAppIsAskedByTheOldPathsAndTheNewOnesAreTriedOnce() {
        stub.beAnOldApp();
        stub.library().playlist("Mine", StubLibrary.LISTENER, 0, 120);
        String id = stub.library().playlists().get(0).id();
        Spotify spotify = spotify();
        for (int offset = 0; offset < 120; offset += 50) {
            assertThat(spotify.playlistTracks(id, offset)).isPresent();
        }
        assertThat(stub.requests("GET /v1/playlists/" + id + "/items")).hasSize(1);
        assertThat(stub.requests("GET /v1/playlists/" + id + "/tracks")).hasSize(3);
        assertThat(spotify.createPlaylist("New", "").name()).isEqualTo("New");
        assertThat(stub.requests("POST /v1/users/stub-listener/playlists")).hasSize(1);
    }

    @Test
    void somebodyElsesPlaylistIsNotThere() {
        stub.library().playlist("Theirs", "somebody", 0, 5);
        String id = stub.library().playlists().get(0).id();
        assertThat(spotify().playlistTracks(id, 0)).isEmpty();
    }

    @Test
    void entriesWithoutATrackAreLeftOut() {
        String page = """
                {"items": [{"item": null}, {"track": null}, {"item": {"type": "episode", "id": "e"}},
                 {"track": {"type": "track", "id": null, "is_local": true}}, {"item": {"id": "a"}}], "total": 5}""";
        assertThat(TrackPage.of(page).orElseThrow().tracks())
                .extracting(SpotifyTrack::id)
                .containsExactly("a");
    }

    @Test
    void aListThatNeverEndsIsLeft() {
        TrackPage page = TrackPage.of("{\"items\":[{\"track\":null}],\"next\":\"https://again\",\"total\":1}")
                .orElseThrow();
        assertThat(page.isLast(0)).isFalse();
        assertThat(page.isLast(1_000_000)).isTrue();
    }

    @Test
    void noPageHoweverSpoiledMakesTheReaderFail() {
        String page = StubJson.page("/me/tracks", List.of(StubJson.track(1), StubJson.track(2), "null"), 0, 50);
        String junk = "{}[]\":,0-9tfn\\ \u0000\uD83D";
        SplittableRandom random = new SplittableRandom(6);
        int read = 0;
        for (int round = 0; round < 3_000; round++) {
            StringBuilder spoiled = new StringBuilder(page);
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                int at = random.nextInt(spoiled.length() - 1);
                spoiled.replace(at, at + random.nextInt(2), junk.substring(random.nextInt(junk.length())));
            }
            Optional<TrackPage> found = TrackPage.of(spoiled.toString());
            found.ifPresent(each -> {
                assertThat(each.tracks())
                        .allSatisfy(track -> assertThat(track.id()).isNotEmpty());
                assertThat(each.playlists())
                        .allSatisfy(list -> assertThat(list.id()).isNotEmpty());
                each.isLast(0);
            });
            read += found.isPresent() ? 1 : 0;
        }
        assertThat(read).as("some were still JSON").isBetween(1, 2_999);
    }

    @Test
    void searchingNeedsNoLoginWhereTheAppHasASecret() {
        new SpotifyLogin(stub.settings(home), Clock.systemUTC()).logout();
        Map<String, String> environment = new HashMap<>(stub.environment());
        environment.put("MOODRING_SPOTIFY_CLIENT_SECRET", "stub-secret-of-the-app");
        Places places = Places.of(Map.of("MOODRING_HOME", home.toString()), home, home);
        SpotifySettings settings = SpotifySettings.of(places, environment);
        assertThat(settings.toString()).doesNotContain("stub-secret");
        TrackPage page = Spotify.forSearch(settings, Clock.systemUTC()).search("genre:ambient & \"new\"", 10);
        assertThat(page.tracks()).hasSize(10);
        assertThat(stub.requests("GET /v1/search?q=genre%3Aambient%20%26%20%22new%22&type=track&limit=10&offset=10"))
                .hasSize(1);
        assertThat(stub.requests("POST /api/token")).singleElement().satisfies(request -> assertThat(
                        request.getHeader("Authorization"))
                .startsWith("Basic "));
        assertThat(settings.tokenFile()).doesNotExist();
    }

    @Test
    void whatSpotifyRefusesIsSaidInItsWords() {
        stub.plan(
                "/me/tracks",
                WireMock.aResponse()
                        .withStatus(403)
                        .withBody("{\"error\":{\"status\":403,\"message\":\"Insufficient client scope\"}}"));
        assertThatThrownBy(() -> spotify().savedTracks(0))
                .hasMessage(
                        "The login does not allow to show the saved tracks; run ./moodring auth login to allow it.");
        stub.plan(
                "/me/tracks",
                WireMock.aResponse()
                        .withStatus(400)
                        .withBody("{\"error\":{\"status\":400,\"message\":\"Invalid offset\"}}"));
        assertThatThrownBy(() -> spotify().savedTracks(0))
                .hasMessage("Spotify refused to show the saved tracks (status 400, \"Invalid offset\").");
    }

    @Test
    void noLogAndNoSentenceHoldsAToken() {
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        Logger root = (Logger) LoggerFactory.getLogger("moodring");
        root.setLevel(Level.TRACE);
        root.addAppender(seen);
        try {
            stub.resetNext("/me/tracks");
            stub.accounts().endAccess();
            spotify().savedTracks(0);
            Login login = new SpotifyLogin(stub.settings(home), Clock.systemUTC())
                    .status()
                    .orElseThrow();
            assertThat(login.accessToken()).startsWith(StubAccounts.MARK);
            assertThat(login.toString()).doesNotContain(StubAccounts.MARK);
            stub.refuseNext("/me/tracks", "1");
            spotify().savedTracks(0);
        } finally {
            root.detachAppender(seen);
            root.setLevel(null);
        }
        assertThat(seen.list).isNotEmpty();
        assertThat(seen.list).noneMatch(event -> event.getFormattedMessage().contains(StubAccounts.MARK));
    }

    /** A folder in the place of the part file stops writing as a full disk does, for root too. */
    private void fillDisk() {
        try {
            Files.createDirectories(partFile().resolve("full"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeRoom() throws IOException {
        Files.delete(partFile().resolve("full"));
        Files.delete(partFile());
    }

    private Path partFile() {
        Path file = stub.settings(home).tokenFile();
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    private Spotify spotify() {
        return Spotify.ofListener(stub.settings(home), Clock.systemUTC());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
