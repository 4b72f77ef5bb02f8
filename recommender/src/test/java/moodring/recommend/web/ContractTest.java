package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import moodring.db.ListenerEvent.Action;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer of the real server is what {@code openapi.yaml} says. */
@Timeout(120)
class ContractTest {
    private static final JsonNode CONTRACT = Contract.read();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FACE =
            "{\"angry\":0.05,\"disgust\":0.01,\"fear\":0.04,\"happy\":0.7,\"sad\":0.05,\"surprise\":0.05,\"neutral\":0.1}";

    private static TestPage page;
    private static TestPage empty;
    private static final Set<String> answered = new TreeSet<>();

    @BeforeAll
    static void start() {
        page = TestPage.withSongs(500, DrawnReadings::byWidth);
        empty = TestPage.withoutCatalog();
    }

    /** Runs last of all tests of this class. */
    @AfterAll
    static void everyOperationWasAsked() {
        page.close();
        empty.close();
        Set<String> all = new TreeSet<>();
        CONTRACT.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> all.add(operation.getKey().toUpperCase() + " " + path.getKey())));
        all.remove("GET /api/live"); // a WebSocket: LiveRoutesTest
        assertThat(answered).isEqualTo(all);
    }

    /** A request, the operation that it is one of, and the status that it must get. */
    record Asked(
            String method, String path, String operation, int status, String body, byte[] picture, boolean noCatalog) {
        static Asked get(String path, String operation, int status) {
            return new Asked("GET", path, operation, status, null, null, false);
        }

        static Asked with(String method, String path, int status, String body) {
            return new Asked(method, path, path, status, body, null, false);
        }

        static Asked picture(int status, byte[] bytes) {
            return new Asked("POST", "/api/readings", "/api/readings", status, null, bytes, false);
        }

        Asked ofTheEmptyServer() {
            return new Asked(method, path, operation, status, body, picture, true);
        }

        @Override
        public String toString() {
            return method + " " + path + (body == null ? "" : " " + body) + ": " + status;
        }
    }

    static Stream<Asked> requests() {
        String catalog = page.catalogId();
        List<Asked> asked = new ArrayList<>();
        asked.add(Asked.get("/api/state", "/api/state", 200));
        asked.add(Asked.get("/api/state", "/api/state", 200).ofTheEmptyServer());
        asked.add(Asked.get("/healthz", "/healthz", 200));
        asked.add(Asked.get("/readyz", "/readyz", 200));
        asked.add(Asked.get("/readyz", "/readyz", 503).ofTheEmptyServer());
        asked.add(Asked.get("/metrics", "/metrics", 404));
        asked.add(Asked.get("/api/openapi.json", "/api/openapi.json", 200));
        asked.add(Asked.get("/api/plane/" + catalog, "/api/plane/{catalog}", 200));
        asked.add(Asked.get("/api/plane/other", "/api/plane/{catalog}", 404));
        asked.add(Asked.get("/api/plane/" + catalog + "/0", "/api/plane/{catalog}/{index}", 200));
        asked.add(Asked.get("/api/plane/" + catalog + "/500", "/api/plane/{catalog}/{index}", 404));
        asked.add(Asked.get("/api/plane/" + catalog + "/x", "/api/plane/{catalog}/{index}", 404));
        asked.add(Asked.get("/api/tracks?valence=0.5&energy=0.5&count=7", "/api/tracks", 200));
        asked.add(Asked.get("/api/tracks?valence=2&energy=0.5&count=7", "/api/tracks", 400));
        asked.add(Asked.get("/api/tracks?energy=0.5&count=7", "/api/tracks", 400));
        asked.add(Asked.get("/api/tracks?valence=0.5&energy=0.5&count=100000", "/api/tracks", 400));
        asked.add(Asked.get("/api/tracks/demo-1", "/api/tracks/{id}", 200));
        asked.add(Asked.get("/api/tracks/nobody", "/api/tracks/{id}", 404));
        queues(asked);
        listener(asked);
        pictures(asked);
        return asked.stream();
    }

    private static void queues(List<Asked> asked) {
        String path = "/api/queues";
        for (String mood : List.of("energetic", "chill", "romantic", "cheerful", "sad")) {
            for (String goal : List.of("match", "lift", "calm")) {
                asked.add(Asked.with(
                        "POST", path, 200, "{\"mood\":\"" + mood + "\",\"goal\":\"" + goal + "\",\"seed\":5}"));
            }
        }
        asked.add(Asked.with("POST", path, 200, "{\"probabilities\":" + FACE + ",\"count\":3}"));
        asked.add(Asked.with(
                "POST", path, 200, "{\"mood\":\"sad\",\"goal\":\"lift\",\"to\":\"cheerful\",\"pathLength\":4}"));
        asked.add(Asked.with("POST", path, 200, "{\"mood\":\"sad\",\"onlyOwn\":true}"));
        asked.add(Asked.with("POST", path, 400, "{}"));
        asked.add(Asked.with("POST", path, 400, "{\"mood\":\"bored\"}"));
        asked.add(Asked.with("POST", path, 400, "{\"mood\":\"sad\",\"count\":100000}"));
        asked.add(Asked.with("POST", path, 400, "{\"mood\":\"sad\",\"goal\":\"sink\"}"));
        asked.add(Asked.with("POST", path, 400, "{\"mood\":\"sad\",\"unheardOf\":1}"));
        asked.add(Asked.with("POST", path, 400, "{\"mood\":"));
        asked.add(Asked.with("POST", path, 400, "null"));
        asked.add(Asked.with("POST", path, 400, "{\"probabilities\":{\"happy\":1}}"));
        asked.add(Asked.with("POST", path, 400, "{\"probabilities\":" + FACE.replace("0.7", "7.0") + "}"));
        asked.add(Asked.with("POST", path, 400, "[".repeat(5_000)));
        asked.add(Asked.with("POST", path, 503, "{\"mood\":\"sad\"}").ofTheEmptyServer());
        asked.add(Asked.with("POST", "/api/exports", 404, "{\"format\":\"m3u\",\"queue\":\"none\",\"tracks\":[]}"));
        for (String format : List.of("m3u", "jspf", "xspf", "csv", "json")) {
            asked.add(Asked.with(
                    "POST",
                    "/api/exports",
                    200,
                    "{\"format\":\"" + format + "\",\"queue\":\"QUEUE\",\"tracks\":[TRACKS]}"));
        }
        asked.add(Asked.with("POST", "/api/exports", 400, "{\"format\":\"exe\",\"queue\":\"QUEUE\",\"tracks\":[]}"));
        String playlists = "/api/playlists"; // what Spotify does with them: PlaylistRoutesTest
        asked.add(Asked.with("POST", playlists, 422, "{\"name\":\"Mine\",\"queue\":\"QUEUE\",\"tracks\":[TRACKS]}"));
        asked.add(Asked.with("POST", playlists, 404, "{\"name\":\"Mine\",\"queue\":\"none\",\"tracks\":[]}"));
        asked.add(Asked.with("POST", playlists, 400, "{\"name\":\" \",\"queue\":\"QUEUE\",\"tracks\":[TRACKS]}"));
        asked.add(Asked.with("POST", playlists, 400, "{\"name\":\"Mine\"}"));
    }

    private static void listener(List<Asked> asked) {
        String liked = "{\"action\":\"liked\",\"track\":\"demo-1\",\"mood\":\"sad\"}";
        asked.add(Asked.with("POST", "/api/events", 200, liked));
        asked.add(Asked.get("/api/history", "/api/history", 200));
        asked.add(Asked.with("PUT", "/api/history", 200, "{\"on\":true}"));
        asked.add(Asked.with("POST", "/api/events", 200, liked));
        asked.add(Asked.with("POST", "/api/events", 200, liked.replace("liked", "unliked")));
        asked.add(Asked.with(
                "POST", "/api/events", 200, "{\"action\":\"corrected\",\"emotion\":\"neutral\",\"mood\":\"sad\"}"));
        asked.add(Asked.with("POST", "/api/events", 400, "{\"action\":\"liked\",\"mood\":\"sad\"}"));
        asked.add(
                Asked.with("POST", "/api/events", 400, "{\"action\":\"hated\",\"track\":\"demo-1\",\"mood\":\"sad\"}"));
        asked.add(Asked.with("POST", "/api/queues", 200, "{\"mood\":\"sad\"}"));
        asked.add(Asked.get("/api/history/events", "/api/history/events", 200));
        asked.add(Asked.with("DELETE", "/api/history", 200, null));
        asked.add(Asked.get("/api/neutral", "/api/neutral", 200));
        asked.add(Asked.with("DELETE", "/api/neutral", 200, null));
        asked.add(Asked.with("PUT", "/api/covers", 204, "{\"on\":true}"));
        asked.add(Asked.with("PUT", "/api/covers", 400, "{\"on\":\"perhaps\"}"));
        asked.add(Asked.with("POST", "/api/session", 204, null));
    }

    private static void pictures(List<Asked> asked) {
        for (int width :
                List.of(DrawnReadings.ONE_FACE, DrawnReadings.TWO_FACES, DrawnReadings.NOBODY, DrawnReadings.DARK)) {
            asked.add(Asked.picture(200, DrawnReadings.png(width)));
        }
        asked.add(Asked.picture(415, null));
        asked.add(Asked.picture(422, "not a picture".getBytes(StandardCharsets.UTF_8)));
        asked.add(Asked.picture(422, new byte[0]));
        asked.add(Asked.picture(413, new byte[Body.LIMIT + 1]));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answersAsTheContractSays(Asked asked) throws JsonProcessingException {
        RawHttp.Answer answer = send(asked);
        assertThat(answer.status()).as(answer.text()).isEqualTo(asked.status());
        JsonNode responses = CONTRACT.at("/paths")
                .path(asked.operation())
                .path(asked.method().toLowerCase())
                .path("responses");
        JsonNode described = responses.has("" + answer.status())
                ? responses.get("" + answer.status())
                : resolved(responses.get("default"));
        check(answer, described.path("content"));
        answered.add(asked.method() + " " + asked.operation());
    }

    private static void check(RawHttp.Answer answer, JsonNode contents) throws JsonProcessingException {
        if (answer.status() == 204) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String type = answer.header("Content-Type").split(";")[0];
        assertThat(contents.has(type)).as(type).isTrue();
        if (type.endsWith("json")) {
            assertThat(mistakes(contents.get(type).get("schema"), JSON.readTree(answer.text())))
                    .isEmpty();
        }
    }

    /** What is wrong with an object of this name in the contract. */
    static List<String> mistakes(String object, JsonNode value) {
        return mistakes(CONTRACT.at("/components/schemas").path(object), value);
    }

    private static List<String> mistakes(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", CONTRACT.get("components"));
        return SCHEMAS.getSchema(whole).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? CONTRACT.at(node.get("$ref").asText().substring(1)) : node;
    }

    @Test
    void aRequestThatBreaksOffIsRefusedAndNoFaultOfTheProgram() {
        RawHttp.Answer answer = page.afterAPause(RawHttp.request(page.port(), "POST", "/api/queues")
                .with("Content-Type", "application/json")
                .breakingOffAfter("{\"mood\":".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).isEqualTo(400);
    }

    private static RawHttp.Answer send(Asked asked) {
        TestPage server = asked.noCatalog() ? empty : page;
        RawHttp request = RawHttp.request(server.port(), asked.method(), asked.path());
        if (asked.picture() != null) {
            request.with("Content-Type", "image/png").carrying(asked.picture());
        } else if (asked.body() != null) {
            request.json(asked.body().contains("QUEUE") ? withQueue(asked.body()) : asked.body());
        } else if (!asked.method().equals("GET")) {
            request.carrying(new byte[0]);
        }
        return server.afterAPause(request);
    }

    /** An export needs a queue that was made before. */
    private static String withQueue(String body) {
        try {
            JsonNode queue = JSON.readTree(page.afterAPause(
                            RawHttp.request(page.port(), "POST", "/api/queues").json("{\"mood\":\"chill\"}"))
                    .text());
            List<String> ids = new ArrayList<>();
            queue.get("tracks").forEach(track -> ids.add(track.get("id").toString()));
            return body.replace("QUEUE", queue.get("id").asText()).replace("TRACKS", String.join(",", ids));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theCodesOfProblemsAndTheActionsOfEventsAreThoseOfTheProgram() {
        assertThat(CONTRACT.at("/components/schemas/Problem/properties/code/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Problem.Kind.values()).map(Problem.Kind::code).toList());
        List<String> actions = new ArrayList<>(List.of("corrected"));
        Stream.of(Action.values()).forEach(action -> actions.add(action.name().toLowerCase(Locale.ROOT)));
        assertThat(CONTRACT.at("/components/schemas/Event/properties/action/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(actions);
    }

    @Test
    void everyOperationHasAName() {
        Set<String> names = new TreeSet<>();
        List<String> all = new ArrayList<>();
        for (JsonNode path : CONTRACT.get("paths")) {
            for (JsonNode operation : path) {
                all.add(operation.get("operationId").asText());
                names.add(operation.get("operationId").asText());
                assertThat(operation.get("summary").asText()).isNotBlank();
                assertThat(operation.get("responses").has("default")).isTrue();
            }
        }
        assertThat(names).hasSameSizeAs(all);
    }

    @Test
    void theFieldsThatScriptsReadAreThere() throws JsonProcessingException {
        JsonNode queue = JSON.readTree(page.afterAPause(
                        RawHttp.request(page.port(), "POST", "/api/queues").json("{\"mood\":\"chill\",\"count\":4}"))
                .text());
        assertThat(queue.get("tracks")).hasSize(4);
        for (JsonNode track : queue.get("tracks")) {
            assertThat(track.get("mood").asText()).isEqualTo("chill");
            assertThat(track.get("reason").asText()).endsWith(".");
            assertThat(track.get("madeUp").asBoolean()).isTrue();
            assertThat(track.get("because").get("brightness").asInt()).isBetween(1, 5);
        }
        assertThat(queue.get("madeUp").asBoolean()).isTrue();
        assertThat(Map.entry("catalog", queue.get("catalog").asText()))
                .isEqualTo(Map.entry("catalog", page.catalogId()));
    }

    /** Against a visit in which the same songs were heard but nobody said what they thought of them. */
    @Test
    void whatWasLikedAndSkippedInAVisitChangesTheNextQueueAndIsNotKept() throws JsonProcessingException {
        String acoustic = chillSongs(0.7, 1);
        String electric = chillSongs(0, 0.3);
        String heard = ",\"heard\":[" + electric + "," + acoustic + "]";
        JsonNode usual = queue(heard);
        JsonNode told = queue(heard + ",\"liked\":[" + acoustic + "],\"skipped\":[" + electric + "]");
        assertThat(acousticness(told)).isGreaterThan(acousticness(usual) + 0.05);
        assertThat(told.get("tracks").findValuesAsText("reason"))
                .anyMatch(reason -> reason.endsWith("; you tend to like acoustic songs."));
        assertThat(told.get("tracks").findValuesAsText("likedSound")).contains("acoustic");
        assertThat(acousticness(queue(heard))).isEqualTo(acousticness(usual));
        assertThat(page.historyIsOn()).isFalse();
    }

    /** The first thirty songs with an acousticness between these, as JSON strings. */
    private static String chillSongs(double least, double most) throws JsonProcessingException {
        JsonNode near = JSON.readTree(
                page.afterAPause(RawHttp.request(page.port(), "GET", "/api/tracks?valence=0.45&energy=0.28&count=200"))
                        .text());
        List<String> ids = new ArrayList<>();
        for (JsonNode track : near.get("tracks")) {
            double value = track.at("/sound/acousticness").asDouble();
            if (value >= least && value <= most && ids.size() < 30) {
                ids.add(track.get("id").toString());
            }
        }
        return String.join(",", ids);
    }

    private static JsonNode queue(String more) throws JsonProcessingException {
        String question = "{\"mood\":\"chill\",\"seed\":11" + more + "}";
        return JSON.readTree(page.afterAPause(
                        RawHttp.request(page.port(), "POST", "/api/queues").json(question))
                .text());
    }

    private static double acousticness(JsonNode queue) {
        return queue.get("tracks").findValues("sound").stream()
                .mapToDouble(sound -> sound.get("acousticness").asDouble())
                .average()
                .orElseThrow();
    }
}
