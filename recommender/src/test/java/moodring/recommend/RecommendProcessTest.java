package moodring.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the program ends, as a shell sees it. */
@Timeout(120)
class RecommendProcessTest {
    @TempDir
    private Path home;

    @Test
    void aFullDiskBehindItsOutputIsNoSuccess() throws IOException, InterruptedException {
        ProcessBuilder program = program("history", "export").redirectOutput(new File("/dev/full"));
        assertThat(exitCode(program)).isEqualTo(74);
        assertThat(said())
                .startsWith("The command has done its work, but standard output did not take its whole answer")
                .doesNotContain("\tat ");
    }

    @Test
    void aRelativeFolderIsSaidWithoutAStackTrace() throws IOException, InterruptedException {
        ProcessBuilder program = program("history", "export");
        program.environment().put("MOODRING_DATA_DIR", "data");
        assertThat(exitCode(program)).isEqualTo(78);
        assertThat(said())
                .startsWith("MOODRING_DATA_DIR must be an absolute path")
                .doesNotContain("\tat ");
    }

    private ProcessBuilder program(String... arguments) {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Recommend.class.getName());
        program.command().addAll(List.of(arguments));
        program.environment().put("MOODRING_HOME", home.toString());
        return program.redirectError(home.resolve("said").toFile());
    }

    private static int exitCode(ProcessBuilder program) throws IOException, InterruptedException {
        Process running = program.start();
        try {
            assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return running.exitValue();
        } finally {
            running.destroyForcibly();
        }
    }

    private String said() throws IOException {
        return Files.readString(home.resolve("said"));
    }
}
