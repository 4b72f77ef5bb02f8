package moodring.recommend.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import moodring.spotify.StubAccounts;
import moodring.spotify.StubLibrary;
import moodring.spotify.StubSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A queue saved at a made-up Spotify, as a program does it; answers and problems as {@code openapi.yaml} says. */
@Timeout(60)
class PlaylistRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StubSpotify stub = new StubSpotify();
    private final TestPage page = TestPage.withSpotify(stub);
    private ObjectNode question;

    @BeforeEach
    void askForSongs() throws JsonProcessingException {
        JsonNode queue = JSON.readTree(RawHttp.request(page.port(), "POST", "/api/queues")
                .json("{\"mood\":\"chill\",\"count\":4}")
                .send()
                .text());
        question = JSON.createObjectNode()
                .put("name", " Evening ")
                .put("queue", queue.get("id").asText());
        queue.get("tracks").forEach(track -> question.withArray("tracks").add(track.get("id")));
    }

    @AfterEach
    void stop() {
        page.close();
        stub.close();
    }

    @Test
    void theListenersOrderIsSavedOnceHoweverOftenItIsAsked() throws JsonProcessingException {
        stub.logIn(page.home());
        List<String> order = ids();
        java.util.Collections.reverse(order);
        question.putArray("tracks");
        order.forEach(id -> question.withArray("tracks").add(id));
        JsonNode first = saved(200);
        assertThat(ContractTest.mistakes("Playlist", first)).isEmpty();
        assertThat(first.get("made").asBoolean()).isTrue();
        assertThat(first.get("address").asText()).startsWith("https://open.spotify.com/playlist/");
        JsonNode second = saved(200);
        assertThat(second.get("made").asBoolean()).isFalse();
        assertThat(stub.library().playlists()).singleElement().satisfies(list -> {
            assertThat(list.name()).isEqualTo("Evening");
            assertThat(list.tracks()).isEqualTo(order);
        });
    }

    @Test
    void nothingButTheNameAndTheIdsGoesToSpotify() throws JsonProcessingException {
        stub.logIn(page.home());
        saved(200);
        assertThat(stub.requests())
                .extracting(request -> request.getUrl() + request.getBodyAsString())
                .noneMatch(sent -> sent.contains("chill") || sent.contains("emotion"));
    }

    @Test
    void withoutALoginTheRemedyIsSaidAndSpotifyIsNotAsked() throws JsonProcessingException {
        assertThat(problem(409, "login_needed")).contains("./moodring auth login");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aLoginThatSpotifyRefusesIsNeededAnew() throws JsonProcessingException {
        stub.logIn(page.home());
        stub.accounts().endLogin();
        assertThat(problem(409, "login_needed")).doesNotContain(StubAccounts.MARK);
    }

    @Test
    void aPlaylistThatWasMadeByHandKeepsItsSongs() throws JsonProcessingException {
        stub.logIn(page.home());
        stub.library().playlist("Evening", StubLibrary.LISTENER, 0, 7);
        assertThat(problem(409, "playlist_taken")).contains("choose another name");
        assertThat(stub.library().playlists()).singleElement().satisfies(list -> assertThat(list.tracks())
                .hasSize(7));
    }

    @Test
    void aPauseThatSpotifyAsksForIsSaidWithItsEnd() throws JsonProcessingException {
        stub.logIn(page.home());
        stub.refuseNext("playlists", "3600");
        RawHttp.Answer answer = save();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(3_600, 4_320);
        assertThat(problem(503, "spotify_later")).contains("until");
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aSpotifyThatFailsIsSaid() throws JsonProcessingException {
        stub.logIn(page.home());
        for (int attempt = 0; attempt < 3; attempt++) {
            stub.plan("playlists", aResponse().withStatus(500));
        }
        assertThat(problem(502, "spotify_absent")).contains("Spotify answers with status 500");
    }

    @Test
    void aLoginThatOthersCanReadIsNotUsed() throws IOException {
        stub.logIn(page.home());
        Files.setPosixFilePermissions(
                stub.settings(page.home()).tokenFile(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(problem(500, "settings")).contains("chmod 600");
        assertThat(stub.requests()).isEmpty();
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        question.get("tracks").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private RawHttp.Answer save() {
        return RawHttp.request(page.port(), "POST", "/api/playlists")
                .json(question.toString())
                .send();
    }

    private JsonNode saved(int status) throws JsonProcessingException {
        RawHttp.Answer answer = save();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return JSON.readTree(answer.text());
    }

    private String problem(int status, String code) throws JsonProcessingException {
        JsonNode problem = saved(status);
        assertThat(ContractTest.mistakes("Problem", problem)).isEmpty();
        assertThat(problem.get("code").asText()).isEqualTo(code);
        return problem.get("detail").asText();
    }
}
