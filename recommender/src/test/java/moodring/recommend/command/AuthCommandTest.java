package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moodring.recommend.Recommend;
import moodring.settings.Places;
import moodring.spotify.StubAccounts;
import moodring.spotify.StubSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuthCommandTest {
    private static final Pattern ASKED = Pattern.compile("redirect_uri=([^&]+).*&state=([^&\\s]+)");

    @TempDir
    private Path home;

    private StubSpotify stub;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() {
        stub = new StubSpotify();
        stub.settle(home);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aListenerLogsInLooksAndLogsOut() throws Exception {
        assertThat(auth("status")).isEqualTo(77);
        assertThat(err.toString()).contains("Nobody is logged in at Spotify; run ./moodring auth login.");
        CompletableFuture<Integer> login = CompletableFuture.supplyAsync(() -> auth("login", "--no-browser"));
        await().until(() -> ASKED.matcher(err.toString()).find());
        sayYes();
        assertThat(login.get()).isZero();
        assertThat(auth("status", "--json")).isZero();
        assertThat(out.toString())
                .contains("Logged in at Spotify as Stub Listener.")
                .contains("{\"loggedIn\":true,\"account\":\"stub-listener\",\"name\":\"Stub Listener\",\"scopes\":[");
        assertThat(auth("logout")).isZero();
        assertThat(auth("status", "--json")).isEqualTo(77);
        assertThat(out.toString()).contains("is forgotten").contains("{\"loggedIn\":false}");
        assertThat(out.toString() + err).doesNotContain(StubAccounts.MARK);
    }

    @Test
    void withoutAnAppOfOnesOwnItSaysHowToGetOne() throws IOException {
        Files.delete(home.resolve("config/moodring.properties"));
        assertThat(auth("login")).isEqualTo(78);
        assertThat(err.toString()).contains("https://developer.spotify.com/dashboard");
    }

    @Test
    void aStubElsewhereThanOnThisComputerIsRefused() throws IOException {
        Files.writeString(home.resolve("config/moodring.properties"), "spotify.api = http://192.0.2.1/v1\n");
        assertThat(auth("status")).isEqualTo(78);
        assertThat(err.toString()).contains("spotify.api").contains("address of this computer");
    }

    private void sayYes() throws IOException, InterruptedException {
        Matcher asked = ASKED.matcher(err.toString());
        assertThat(asked.find()).isTrue();
        URI answer = URI.create(
                URLDecoder.decode(asked.group(1), StandardCharsets.UTF_8) + "?code=stub-code&state=" + asked.group(2));
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(answer).build(), BodyHandlers.ofString());
    }

    private int auth(String... words) {
        CommandLine program = Recommend.commandLine(Places.of(Map.of("MOODRING_HOME", home.toString()), home, home));
        program.setOut(new PrintWriter(out, true));
        program.setErr(new PrintWriter(err, true));
        String[] all = new String[words.length + 1];
        all[0] = "auth";
        System.arraycopy(words, 0, all, 1, words.length);
        return program.execute(all);
    }
}
