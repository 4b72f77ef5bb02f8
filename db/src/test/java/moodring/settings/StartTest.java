package moodring.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class StartTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void runsTheProgramAtItsPlacesAndGivesItsExitCode() {
        assertThat(start(Map.of("MOODRING_DATA_DIR", "/d"), places -> {
                    assertThat(places.data()).isEqualTo(Path.of("/d"));
                    return 66;
                }))
                .isEqualTo(66);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysInASentenceWhichFolderIsWrongAndDoesNotStart() {
        assertThat(start(Map.of("MOODRING_STATE_DIR", "here"), places -> 0)).isEqualTo(78);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "MOODRING_STATE_DIR must be an absolute path, but is \"here\": start it with / or unset it.");
    }

    private int start(Map<String, String> environment, ToIntFunction<Places> program) {
        return Start.at(
                () -> Places.of(environment, Path.of("/home/somebody"), Path.of("/checkout")),
                new PrintStream(err, true),
                program);
    }
}
