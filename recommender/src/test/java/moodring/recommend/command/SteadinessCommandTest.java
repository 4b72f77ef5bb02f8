package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import moodring.recommend.Recommend;
import moodring.settings.ExitCode;
import moodring.settings.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SteadinessCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theShippedModelIsFollowedFarMoreCalmlyThanItsRawReadings() throws IOException {
        assertThat(run("emotion", "steadiness", "--sittings", "20", "--json")).isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.get("confusion").asText()).startsWith("evaluation-fer2013");
        JsonNode raw = answer.at("/synthetic/raw");
        JsonNode steady = answer.at("/synthetic/steady (hidden Markov)");
        assertThat(steady.get("flipsPerMinute").asDouble())
                .isLessThan(raw.get("flipsPerMinute").asDouble() / 4);
        assertThat(steady.get("right").asDouble())
                .isGreaterThan(raw.get("right").asDouble());
    }

    @Test
    void aModelWithoutAReportOfItsMistakesIsRefusedWithTheRemedy() {
        assertThat(run("emotion", "steadiness", "--model", folder.toString()))
                .isEqualTo(ExitCode.NOTHING_TO_READ.number());
        assertThat(err.toString()).contains("has no report of its mistakes", "emotion evaluate --fer FILE --report");
    }

    private int run(String... arguments) {
        Path checkout = Path.of("..").toAbsolutePath().normalize();
        CommandLine commandLine =
                Recommend.commandLine(Places.of(Map.of("MOODRING_HOME", folder.toString()), folder, checkout));
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }
}
