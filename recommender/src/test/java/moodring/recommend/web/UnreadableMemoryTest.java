package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A listener's memory that is damaged, or held by another program: the rest of the interface goes on. */
@Timeout(120)
class UnreadableMemoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIKED = "{\"action\":\"liked\",\"track\":\"demo-1\",\"mood\":\"sad\"}";

    private TestPage page;

    @BeforeEach
    void start() {
        page = TestPage.withSongs(50, DrawnReadings::byWidth);
    }

    @AfterEach
    void stop() {
        page.close();
    }

    @Test
    void theStateSaysThatNobodyKnowsHowMuchIsKept() throws JsonProcessingException {
        page.damageTheMemory();
        JsonNode state = answer(200, ask("GET", "/api/state"));
        assertThat(ContractTest.mistakes("State", state)).isEmpty();
        assertThat(state.at("/history/on").asBoolean()).isTrue();
        assertThat(state.at("/history/events").isNull()).isTrue();
        assertThat(state.at("/catalog/tracks").asInt()).isEqualTo(50);
    }

    @Test
    void whatNeedsItSaysWhatIsWrongAndTheRemedy() throws JsonProcessingException {
        page.damageTheMemory();
        for (RawHttp request : new RawHttp[] {
            ask("POST", "/api/events").json(LIKED),
            ask("POST", "/api/queues").json("{\"mood\":\"sad\"}"),
            ask("GET", "/api/history/events")
        }) {
            JsonNode problem = answer(500, request);
            assertThat(ContractTest.mistakes("Problem", problem)).isEmpty();
            assertThat(problem.get("code").asText()).isEqualTo("storage");
            assertThat(problem.get("detail").asText())
                    .contains("The listener's memory in " + page.home(), "if it is damaged, ./moodring history erase");
        }
    }

    @Test
    void withoutItSongsAreFoundAndDeletingItStartsAnew() throws JsonProcessingException {
        page.damageTheMemory();
        answer(200, ask("PUT", "/api/history").json("{\"on\":false}"));
        answer(200, ask("POST", "/api/queues").json("{\"mood\":\"sad\"}"));
        JsonNode erased = answer(200, ask("DELETE", "/api/history").carrying(new byte[0]));
        assertThat(erased.toString()).isEqualTo("{\"on\":false,\"events\":0}");
        answer(200, ask("PUT", "/api/history").json("{\"on\":true}"));
        answer(200, ask("POST", "/api/events").json(LIKED));
        assertThat(answer(200, ask("GET", "/api/history")).get("events").asInt())
                .isOne();
    }

    @Test
    void oneThatAnotherProgramHoldsIsForLater() throws IOException {
        page.memory().turnOn();
        answer(200, ask("POST", "/api/events").json(LIKED));
        try (FileChannel other = FileChannel.open(
                page.home().resolve("listener").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            JsonNode problem = answer(503, ask("POST", "/api/events").json(LIKED));
            assertThat(ContractTest.mistakes("Problem", problem)).isEmpty();
            assertThat(problem.get("code").asText()).isEqualTo("later");
            assertThat(problem.get("detail").asText()).contains("try again when it has finished");
            assertThat(answer(200, ask("GET", "/api/state"))
                            .at("/history/events")
                            .isNull())
                    .isTrue();
        }
        assertThat(answer(200, ask("GET", "/api/state")).at("/history/events").asInt())
                .isOne();
    }

    private RawHttp ask(String method, String path) {
        return RawHttp.request(page.port(), method, path);
    }

    private static JsonNode answer(int status, RawHttp request) throws JsonProcessingException {
        RawHttp.Answer answer = request.send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return JSON.readTree(answer.text());
    }
}
