package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import moodring.recommend.Recommend;
import moodring.recommend.TestCatalog;
import moodring.recommend.sample.Song;
import moodring.settings.Places;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code up} as a program on a computer with a desktop, whose {@code xdg-open} writes down what it is called with. */
@Timeout(120)
class UpCommandTest {
    private static final String TOKEN = "a-token-of-some-length";

    @TempDir
    private Path home;

    private Path opened;

    @BeforeEach
    void desktop() throws IOException {
        Places places = Places.of(Map.of("MOODRING_HOME", home.toString()), home, home.resolve("checkout"));
        TestCatalog.publish(places.catalogs(), Song.song("one"));
        opened = home.resolve("opened");
        Path browser = Files.createDirectories(home.resolve("bin")).resolve("xdg-open");
        Files.writeString(browser, "#!/bin/sh\necho \"$@\" > " + opened + ".part && mv " + opened + ".part " + opened);
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void opensTheBrowserAtThePage() throws IOException, InterruptedException {
        Process program = start();
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            String address = out.readLine().split(" ")[3];
            Awaitility.await().until(() -> Files.exists(opened));
            assertThat(Files.readString(opened)).isEqualToIgnoringNewLines(address);
        } finally {
            stop(program);
        }
    }

    @Test
    void aTokenStaysOffTheCommandLineOfABrowser() throws IOException, InterruptedException {
        Path file = Files.writeString(home.resolve("token"), TOKEN);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Process program = start("--listen=127.0.0.2", "--token-file=" + file);
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).contains("http://127.0.0.2:", "#t=" + TOKEN);
            Awaitility.await().until(() -> Files.readString(home.resolve("log")).contains("No browser is opened"));
        } finally {
            stop(program);
        }
        assertThat(opened).doesNotExist();
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Recommend.class.getName(),
                "up",
                "--port=0",
                "--model=" + home.resolve("none")));
        command.addAll(List.of(options));
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().put("MOODRING_HOME", home.toString());
        program.environment().put("DISPLAY", ":99");
        program.environment().merge("PATH", home.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        return program.redirectError(home.resolve("log").toFile()).start();
    }

    private static void stop(Process program) throws InterruptedException {
        program.toHandle().destroy();
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
