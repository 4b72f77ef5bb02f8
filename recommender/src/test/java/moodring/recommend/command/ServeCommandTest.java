package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import moodring.recommend.Recommend;
import moodring.recommend.TestCatalog;
import moodring.recommend.sample.Song;
import moodring.settings.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page as a program: how it starts, what keeps it from starting, and how it ends. */
@Timeout(120)
class ServeCommandTest {
    private static final int TERMINATED_BY_SIGTERM = 128 + 15;

    @TempDir
    private Path home;

    private final StringWriter err = new StringWriter();

    @Test
    void withoutACatalogItSaysHowToGetOne() {
        assertThat(serve("--port", "0")).isEqualTo(66);
        assertThat(err.toString())
                .contains("There is no catalog in", "catalog build")
                .doesNotContain("\tat ");
    }

    @Test
    void aPortThatIsTakenIsSaidWithTheRemedy() throws IOException {
        publish();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThat(serve("--port", Integer.toString(port))).isEqualTo(69);
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines("Cannot listen on 127.0.0.1:" + port
                            + ": another program uses it, perhaps another Moodring. Choose another with --port.");
        }
    }

    @Test
    void anotherAddressNeedsAToken() throws IOException {
        publish();
        assertThat(serve("--port", "0", "--listen", "127.0.0.2")).isEqualTo(2);
        assertThat(err.toString()).contains("listening on 127.0.0.2 lets other computers in", "--token-file");
    }

    @Test
    void anAddressOfAnotherComputerIsAUsageError() throws IOException {
        publish();
        assertThat(serve("--port", "0", "--listen", "192.0.2.1")).isEqualTo(2);
        assertThat(serve("--port", "0", "--listen", "no.such.computer.invalid")).isEqualTo(2);
        assertThat(err.toString())
                .contains("there is no network address 192.0.2.1 on this computer", "no.such.computer.invalid")
                .contains("give --listen one of its own");
    }

    @Test
    void aTokenThatOthersCanReadOrGuessIsRefused() throws IOException {
        publish();
        Path token = Files.writeString(home.resolve("token"), "correct-horse-battery-staple");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(serve("--port", "0", "--listen", "127.0.0.2", "--token-file", token.toString()))
                .isEqualTo(78);
        assertThat(err.toString()).contains("Others can read the token", "chmod 600");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(token, "short");
        assertThat(serve("--port", "0", "--listen", "127.0.0.2", "--token-file", token.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("at least 16").doesNotContain("short\n");
    }

    @Test
    void sigtermStopsItCleanly() throws IOException, InterruptedException {
        publish();
        Process program = start();
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            URI address = URI.create(out.readLine().split(" ")[3]);
            assertThat(get(address.resolve("/healthz"))).isEqualTo("ok\n");
            program.toHandle().destroy(); // SIGTERM; the process's own method would close its output
            assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(TERMINATED_BY_SIGTERM);
            assertThat(out.readLine()).isNull();
            assertThat(Files.readString(home.resolve("log"))).doesNotContain("\tat ", "Exception");
            try (ServerSocket again = new ServerSocket()) {
                again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
            }
        } finally {
            program.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Recommend.class.getName(),
                "serve",
                "--port=0",
                "--model=" + home.resolve("none"));
        program.environment().put("MOODRING_HOME", home.toString());
        return program.redirectError(home.resolve("log").toFile()).start();
    }

    private static String get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private int serve(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Recommend.commandLine(places())
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    private void publish() {
        TestCatalog.publish(places().catalogs(), Song.song("one"));
    }

    private Places places() {
        return Places.of(Map.of("MOODRING_HOME", home.toString()), home, home.resolve("checkout"));
    }
}
