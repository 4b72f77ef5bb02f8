package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The camera's WebSocket, as a program uses it: each frame is answered, in order, as {@code openapi.yaml} says. */
@Timeout(60)
class LiveRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ScriptedEyes EYES = new ScriptedEyes();
    private static TestPage page;

    @BeforeAll
    static void start() {
        page = TestPage.withSongs(20, EYES);
    }

    @AfterAll
    static void stop() {
        page.close();
    }

    @BeforeEach
    void happy() {
        EYES.see(ScriptedEyes.happy());
    }

    /** A program with a camera: what it hears, a text for each answer or the reason of the close. */
    private static final class Camera implements WebSocket.Listener, AutoCloseable {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket socket;

        private Camera() {
            this(page);
        }

        private Camera(TestPage server) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/api/live"), this)
                    .join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                heard.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            heard.add(status + " " + reason);
            return null;
        }

        Camera show(int number, int width, int height, int bytes) {
            ByteBuffer frame = ByteBuffer.allocate(8 + bytes);
            frame.putInt(number).putShort((short) width).putShort((short) height);
            // Waits, as only one message may be under way, or the next is dropped. Fails where the server has closed;
            // then
            // there is a reason to hear.
            socket.sendBinary(frame.clear(), true)
                    .handle((sent, failure) -> sent)
                    .join();
            return this;
        }

        Camera say(String words) {
            socket.sendText(words, true).join(); // only one message may be under way
            return this;
        }

        /** Shows frames until the learning of the resting face says something else than that it looks. */
        JsonNode learned() throws InterruptedException, JsonProcessingException {
            JsonNode answer = JSON.readTree(show(1, 8, 8, 64).next());
            while (answer.at("/learning/state").asText().equals("looking")) {
                assertThat(ContractTest.mistakes("Live", answer)).isEmpty();
                answer = JSON.readTree(show(1, 8, 8, 64).next());
            }
            assertThat(ContractTest.mistakes("Live", answer)).isEmpty();
            return answer;
        }

        String next() throws InterruptedException {
            String answer = heard.poll(20, TimeUnit.SECONDS);
            assertThat(answer).as("an answer").isNotNull();
            return answer;
        }

        @Override
        public void close() {
            socket.abort();
        }
    }

    @Test
    void everyKindOfReadingIsAsTheContractSays() throws InterruptedException, JsonProcessingException {
        try (Camera camera = new Camera()) {
            int number = 0;
            for (var reading : List.of(
                    ScriptedEyes.happy(),
                    ScriptedEyes.unsure(),
                    ScriptedEyes.several(),
                    ScriptedEyes.dark(),
                    ScriptedEyes.nobody())) {
                EYES.see(reading);
                JsonNode answer =
                        JSON.readTree(camera.show(++number, 320, 240, 320 * 240).next());
                assertThat(ContractTest.mistakes("Live", answer)).isEmpty();
                assertThat(answer.get("frame").asInt()).isEqualTo(number);
            }
        }
    }

    @Test
    void framesAreAnsweredInTheirOrder() throws InterruptedException, JsonProcessingException {
        try (Camera camera = new Camera()) {
            for (int number = 1; number <= 20; number++) {
                camera.show(number, 64, 48, 64 * 48);
            }
            for (int number = 1; number <= 20; number++) {
                assertThat(JSON.readTree(camera.next()).get("frame").asInt()).isEqualTo(number);
            }
        }
    }

    @Test
    void aFrameThatLiesAboutItsSizeEndsTheConversation() throws InterruptedException {
        for (int[] wrong : new int[][] {{320, 240, 100}, {0, 240, 0}, {1, 1, 2}, {65_535, 65_535, 10}}) {
            try (Camera camera = new Camera()) {
                assertThat(camera.show(1, wrong[0], wrong[1], wrong[2]).next()).isEqualTo("1008 bad_request");
            }
        }
    }

    @Test
    void eyesThatFailEndTheConversationAndNotTheServer() throws InterruptedException {
        EYES.see(null);
        try (Camera camera = new Camera()) {
            assertThat(camera.show(1, 8, 8, 64).next()).isEqualTo("1011 internal");
        }
    }

    @Test
    void aFaceAtRestIsLearnedAndReadAsNeutralByLaterCamerasUntilItIsForgotten()
            throws InterruptedException, JsonProcessingException {
        EYES.see(ScriptedEyes.sadAtRest());
        try (TestPage brief = TestPage.learningWithin(Duration.ofMillis(200), EYES)) {
            try (Camera camera = new Camera(brief)) {
                assertThat(camera.learned().has("learning")).isFalse();
                JsonNode done = camera.say("learn").learned();
                assertThat(done.at("/learning/state").asText()).isEqualTo("done");
                assertThat(done.at("/learning/progress").asDouble()).isOne();
            }
            try (Camera later = new Camera(brief)) {
                assertThat(emotion(later)).isEqualTo("neutral");
                JsonNode kept = neutral(brief, "GET");
                assertThat(ContractTest.mistakes("Neutral", kept)).isEmpty();
                assertThat(kept.get("corrections")).hasSize(7);
                assertThat(neutral(brief, "DELETE").get("known").asBoolean()).isFalse();
                assertThat(brief.ownNeutral()).doesNotExist();
            }
            try (Camera last = new Camera(brief)) {
                assertThat(emotion(last)).isEqualTo("sad");
            }
        }
    }

    @Test
    void whoSmilesAllTheTimeIsTold() throws InterruptedException, JsonProcessingException {
        EYES.see(ScriptedEyes.broadSmile());
        try (TestPage brief = TestPage.learningWithin(Duration.ofMillis(100), EYES);
                Camera camera = new Camera(brief)) {
            JsonNode failed = camera.say("learn").learned();
            assertThat(failed.at("/learning/state").asText()).isEqualTo("failed");
            assertThat(brief.ownNeutral()).doesNotExist();
        }
    }

    @Test
    void otherWordsEndTheConversation() throws InterruptedException {
        try (Camera camera = new Camera()) {
            assertThat(camera.say("dance").next()).isEqualTo("1008 bad_request");
        }
    }

    private static String emotion(Camera camera) throws InterruptedException, JsonProcessingException {
        return JSON.readTree(camera.show(1, 8, 8, 64).next())
                .at("/steady/emotion")
                .asText();
    }

    private static JsonNode neutral(TestPage server, String method) throws JsonProcessingException {
        return JSON.readTree(RawHttp.request(server.port(), method, "/api/neutral")
                .carrying(new byte[0])
                .send()
                .text());
    }

    @Test
    void withoutACatalogItSaysSo() throws InterruptedException {
        try (TestPage empty = TestPage.withoutCatalog();
                Camera camera = new Camera(empty)) {
            assertThat(camera.next()).isEqualTo("1013 no_catalog");
        }
    }

    @Test
    void aDamagedMemoryIsNoMissingCatalog() throws InterruptedException {
        try (TestPage damaged = TestPage.withSongs(20, EYES)) {
            damaged.damageTheMemory();
            try (Camera camera = new Camera(damaged)) {
                assertThat(camera.next()).isEqualTo("1013 storage");
            }
        }
    }

    @Test
    void aModelThatTurnsOutToBeMissingIsSaid() throws InterruptedException {
        var faces = new CompletableFuture<Optional<Function<GreyPicture, FaceReading>>>();
        try (TestPage early = TestPage.waitingFor(faces);
                Camera camera = new Camera(early)) {
            camera.show(1, 8, 8, 64);
            faces.complete(Optional.empty());
            assertThat(camera.next()).isEqualTo("1013 no_model");
        }
    }

    @Test
    void theFifthCameraIsTurnedAwayUntilOneCloses() throws InterruptedException {
        List<Camera> cameras = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cameras.add(new Camera());
            cameras.get(i).show(1, 8, 8, 64).next();
        }
        try (Camera fifth = new Camera()) {
            assertThat(fifth.next()).isEqualTo("1013 busy");
        }
        cameras.forEach(Camera::close);
        Awaitility.await().untilAsserted(() -> {
            try (Camera later = new Camera()) {
                assertThat(later.show(7, 8, 8, 64).next()).contains("\"frame\":7");
            }
        });
    }
}
