package moodring.catalog.source.spotify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import moodring.catalog.source.spotify.Pull.Listed;
import moodring.service.ServiceException;
import moodring.spotify.Spotify;
import moodring.spotify.SpotifyTrack;
import moodring.spotify.StubLibrary;
import moodring.spotify.StubSpotify;
import moodring.spotify.TrackPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A library of 1,200 tracks comes whole, whatever happens on the way. */
class PullTest {

    private static final Logger LOG = LoggerFactory.getLogger(PullTest.class);

    @TempDir
    private Path home;

    private StubSpotify stub;

    @BeforeEach
    void library() {
        stub = new StubSpotify();
        stub.settle(home);
        stub.logIn(home);
        stub.library()
                .save(0, 700)
                .playlist("Morning", StubLibrary.LISTENER, 650, 1000)
                .playlist("Evening", StubLibrary.LISTENER, 990, 1190)
                .playlist("Theirs", "somebody", 5000, 5100)
                .playedLately(1180, 1200);
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void refusalsALostTokenAResetAndAKillCostNothingButTheirOwnRequests() throws Exception {
        stub.refuseNext("/me/tracks?limit=50&offset=100", "1");
        stub.refuseNext("/me/tracks?limit=50&offset=300", "0");
        stub.refuseNext(
                "offset=150",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.now().plusSeconds(2).atZone(ZoneOffset.UTC)));
        stub.accounts().endAccess();
        stub.resetNext("/me/playlists");
        stub.plan("/me/tracks?limit=50&offset=450", aResponse().withFixedDelay(60_000));
        killWhenAskedFor("/v1/me/tracks?limit=50&offset=450");
        assertThat(stub.requests("GET /v1/me/tracks?limit=50&offset=450")).hasSize(1);
        int before = stub.requests().size();

        Map<String, PulledTrack> tracks = PulledTrack.of(pull().library());

        assertThat(tracks).hasSize(1200);
        assertThat(tracks.values()).filteredOn(PulledTrack::own).hasSize(1190);
        // 14 pages of saved tracks, 1 of playlists, 7 and 4 of two of them, both paths of the one that is not shown,
        // 1 of recent plays; and the three refused, the one without a good token, the one reset, the one killed.
        assertThat(stub.requests("GET")).hasSize(29 + 3 + 1 + 1 + 1);
        assertThat(stub.requests("POST /api/token")).hasSize(1);
        assertThat(repeated()).isEqualTo(3 + 1 + 1 + 1);
        LOG.info(
                "1,200 tracks: {} requests, {} before the kill", stub.requests().size(), before);
        assertThat(filesThatOthersMayRead()).isEmpty();
        stub.forgetRequests();
        assertThat(PulledTrack.of(pull().library())).hasSize(1200);
        assertThat(stub.requests()).as("every page is there").isEmpty();
    }

    @Test
    void aLongPauseKeepsThePagesAndTheSecondTryAsksNobody() {
        stub.refuseNext("/me/tracks?limit=50&offset=200", "79892");
        assertThatThrownBy(() -> pull().library())
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.exitCode().number()).isEqualTo(75))
                .hasMessageContaining("What was fetched so far is kept");
        int asked = stub.requests().size();
        assertThatThrownBy(() -> pull().library()).hasMessageContaining("asks to be left alone");
        assertThat(stub.requests()).hasSize(asked).hasSize(5);
    }

    @Test
    void aPageThatIsDamagedOnTheDiskIsFetchedAgain() throws IOException {
        pull().library();
        stub.forgetRequests();
        Files.writeString(pages().resolve("saved.00013.json"), "{\"items\": [");
        assertThat(PulledTrack.of(pull().library())).hasSize(1200);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void pagesOfAnOldPullAreNotGoneOnWith() throws IOException {
        pull().library();
        Files.writeString(
                pages().resolve("begun"),
                Instant.now().minus(Duration.ofDays(4)).toString());
        stub.forgetRequests();
        pull().library();
        assertThat(stub.requests("GET")).hasSize(29);
    }

    @Test
    void listsThatChangeOnTheWayAndForgetWhatFollowsAreReadToTheirEnd() {
        // The total grows, one entry comes twice, "next" is missing, one page repeats the one before.
        Map<Integer, String> answers = Map.of(
                0, page("{\"id\":\"a\"},{\"id\":\"b\"}", "\"next\":null,\"total\":3"),
                2, page("{\"id\":\"b\"},{\"id\":\"c\"}", "\"total\":6"),
                4, page("{\"id\":\"c\"},{\"id\":\"d\"}", "\"next\":\"https://x\",\"total\":1"),
                6, page("{\"id\":\"e\"}", "\"next\":null,\"total\":7"));
        answers.forEach((offset, body) -> stub.plan(
                "type=track&limit=10&offset=" + offset,
                aResponse().withHeader("Content-Type", "application/json").withBody(body)));
        Listed found = pull().found("anything");
        assertThat(found.pages().stream().map(TrackPage::tracks).flatMap(List::stream))
                .extracting(SpotifyTrack::id)
                .containsExactly("a", "b", "b", "c", "c", "d", "e");
        assertThat(PulledTrack.of(List.of(found)).keySet()).containsExactly("a", "b", "c", "d", "e");
    }

    private static String page(String items, String rest) {
        return "{\"tracks\":{\"items\":[" + items + "]," + rest + "}}";
    }

    private Pull pull() {
        return new Pull(
                Spotify.ofListener(stub.settings(home), Clock.systemUTC()),
                PageFolder.open(pages(), Clock.systemUTC()));
    }

    private Path pages() {
        return home.resolve("state").resolve("pages");
    }

    private long repeated() {
        return stub.requests("GET").stream()
                .collect(Collectors.groupingBy(LoggedRequest::getUrl, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(count -> count - 1)
                .sum();
    }

    private void killWhenAskedFor(String url) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PullProcess.class.getName(),
                        home.toString(),
                        pages().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(home.resolve("said").toFile())
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (stub.requests("GET " + url).isEmpty()) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as("the pull got as far as " + url + ": " + Files.readString(home.resolve("said")))
                    .isTrue();
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
    }

    private List<Path> filesThatOthersMayRead() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.endsWith("said"))
                    .filter(file -> file.toFile().length() > 0 && !mode(file).equals("rw-------"))
                    .toList();
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
