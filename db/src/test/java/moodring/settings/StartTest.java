package moodring.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

    @Test
    void anAnswerOntoAFullDiskIsNoSuccess() {
        assertThat(start(new FullDisk(), 0)).isEqualTo(74);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "The command has done its work, but standard output did not take its whole answer:"
                                + " make room there, or send it elsewhere.");
    }

    @Test
    void aFailureThatWasToldStaysTheReason() {
        assertThat(start(new FullDisk(), 66)).isEqualTo(66);
        assertThat(err.toString()).isEmpty();
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int part) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    private int start(OutputStream to, int exitCode) {
        PrintStream out = new PrintStream(to, false);
        return start(Map.of(), out, places -> {
            out.print("answer");
            return exitCode;
        });
    }

    private int start(Map<String, String> environment, ToIntFunction<Places> program) {
        return start(environment, new PrintStream(OutputStream.nullOutputStream()), program);
    }

    private int start(Map<String, String> environment, PrintStream out, ToIntFunction<Places> program) {
        return Start.at(
                () -> Places.of(environment, Path.of("/home/somebody"), Path.of("/checkout")),
                out,
                new PrintStream(err, true),
                program);
    }
}
