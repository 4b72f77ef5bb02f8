package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import moodring.recommend.Recommend;
import moodring.settings.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    private Path folder;

    private Places places;

    @BeforeEach
    void freshPlaces() {
        Path checkout = Path.of("..").toAbsolutePath().normalize();
        places = Places.of(Map.of("MOODRING_HOME", folder.toString()), folder, checkout);
    }

    @Test
    void looksAtTheModelThatTheSettingsName() throws IOException {
        settings("model=" + folder.resolve("mine"));
        assertThat(sentence("emotion model")).contains(folder.resolve("mine").toString());
    }

    @Test
    void wrongSettingsAreAFindingAndNoReasonToStop() throws IOException {
        settings("modle=/x");
        assertThat(sentence("settings")).contains("\"modle\"", "\"model\"");
        assertThat(sentence("emotion model")).contains(places.root().toString());
    }

    private void settings(String line) throws IOException {
        Files.createDirectories(places.config());
        Files.writeString(places.settingsFile(), line);
    }

    private String sentence(String subject) throws JsonProcessingException {
        StringWriter out = new StringWriter();
        assertThat(Recommend.commandLine(places)
                        .setOut(new PrintWriter(out, true))
                        .execute("doctor", "--json"))
                .isEqualTo(1); // there is no catalog
        JsonNode findings = new ObjectMapper().readTree(out.toString()).get("findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .filter(finding -> finding.get("subject").asText().equals(subject))
                .map(finding -> finding.get("sentence").asText())
                .findFirst()
                .orElseThrow();
    }
}
