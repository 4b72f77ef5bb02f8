package moodring.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stub answers as Spotify's OpenAPI file and its sample answers say. */
class StubContractTest {

    private static final Path FOLDER = Path.of("../../shared/data/api");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode contract;
    private static StubSpotify stub;
    private static String playlist;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Files.isReadable(FOLDER.resolve("spotify-open-api.yml")),
                "The stub is not held against Spotify's contract: ../shared/data/api is not there.");
        contract = new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("spotify-open-api.yml").toFile());
        stub = new StubSpotify();
        stub.library()
                .save(0, 3)
                .playlist("Mine", StubLibrary.LISTENER, 0, 3)
                .playedLately(0, 2)
                .device("Kitchen", true);
        playlist = stub.library().playlists().get(0).id();
    }

    @AfterAll
    static void stop() {
        if (stub != null) {
            stub.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /me, /me, 200",
        "GET, /me/tracks, /me/tracks, 200",
        "GET, /me/playlists, /me/playlists, 200",
        "GET, /playlists/ID/items, /playlists/{playlist_id}/items, 200",
        "GET, /playlists/ID/tracks, /playlists/{playlist_id}/tracks, 200",
        "GET, /playlists/none/items, /playlists/{playlist_id}/items, 403",
        "GET, /me/player/recently-played, /me/player/recently-played, 200",
        "GET, /me/player/devices, /me/player/devices, 200",
        "GET, /search?q=a&type=track, /search, 200",
        "POST, /me/playlists, /me/playlists, 201",
        "POST, /users/stub-listener/playlists, /users/{user_id}/playlists, 201",
        "POST, /playlists/ID/items, /playlists/{playlist_id}/items, 201",
        "PUT, /playlists/ID/items, /playlists/{playlist_id}/items, 200",
        "POST, /playlists/ID/tracks, /playlists/{playlist_id}/tracks, 201",
        "PUT, /playlists/ID/tracks, /playlists/{playlist_id}/tracks, 200",
    })
    void everyAnswerIsAsTheContractSays(String method, String path, String operation, int status) throws Exception {
        String body = path.endsWith("playlists") ? "{\"name\":\"a\",\"description\":\"b\"}" : "{\"uris\":[]}";
        HttpResponse<String> answer = send(method, "/v1" + path.replace("ID", playlist), body);
        assertThat(answer.statusCode()).isEqualTo(status == 403 ? 404 : status);
        assertThat(problems(schema(operation, method, status), JSON.readTree(answer.body())))
                .isEmpty();
    }

    @Test
    void playingIsAnsweredWithNothing() throws Exception {
        assertThat(send("PUT", "/v1/me/player/play", "{\"uris\":[]}").statusCode())
                .isEqualTo(204);
        assertThat(contract.at("/paths/~1me~1player~1play/put/responses/204").isObject())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials, ClientCredentials.json",
        "grant_type=authorization_code&code=stub-code&code_verifier=x, AuthorizationCode.json",
        "grant_type=refresh_token&refresh_token=wrong, auth-invalid-client.json",
    })
    void theLoginAnswersHaveTheFieldsOfTheSamples(String form, String sample) throws Exception {
        JsonNode answer = JSON.readTree(send("POST", "/api/token", form).body());
        JsonNode expected = JSON.readTree(
                FOLDER.resolve("spotify-responses").resolve(sample).toFile());
        assertThat(names(answer)).isEqualTo(names(expected));
    }

    @Test
    void theSampleAnswersAreReadAsTheyAre() throws IOException {
        assertThat(sample("GetPlaylistsItemsRequest.json").tracks()).isNotEmpty();
        assertThat(sample("GetPlaylistsItemsRequest_Episode.json").tracks()).isEmpty();
        assertThat(sample("GetUsersSavedTracksRequest.json").tracks())
                .isNotEmpty()
                .allSatisfy(track -> {
                    assertThat(track.id()).hasSize(22);
                    assertThat(track.artists()).isNotEmpty();
                    assertThat(track.isrc()).isPresent();
                });
        assertThat(sample("SearchTracksRequest.json").tracks()).isNotEmpty();
        assertThat(sample("GetListOfCurrentUsersPlaylistsRequest.json").playlists())
                .extracting(SpotifyPlaylist::owner)
                .containsExactly("wizzler", "wizzlersmate");
    }

    private static TrackPage sample(String name) throws IOException {
        return TrackPage.of(Files.readString(FOLDER.resolve("spotify-responses").resolve(name)))
                .orElseThrow();
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The contract itself, with this part on top, so that references lead somewhere. */
    private static JsonNode schema(String operation, String method, int status) {
        JsonNode response = contract.path("paths")
                .path(operation)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses")
                .path(String.valueOf(status));
        if (response.has("$ref")) {
            response = contract.at(response.path("$ref").asText().substring(1));
        }
        ObjectNode schema = JSON.createObjectNode();
        schema.setAll(
                (ObjectNode) response.path("content").path("application/json").path("schema"));
        schema.set("components", contract.path("components"));
        return schema;
    }

    private static Set<ValidationMessage> problems(JsonNode schema, JsonNode answer) {
        assertThat(schema.size()).as("the contract has a schema for it").isGreaterThan(1);
        return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema).validate(answer);
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stub.address() + path))
                .header("Authorization", "Bearer " + StubAccounts.MARK + "app")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
