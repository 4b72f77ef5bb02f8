package moodring.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodring.settings.Places;
import moodring.settings.SettingsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpotifyLoginTest {

    @TempDir
    private Path home;

    private StubSpotify stub;

    @BeforeEach
    void start() {
        stub = new StubSpotify();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void theListenerSaysYesAndTheLoginIsKeptForTheirEyesAlone() throws IOException {
        Login login = login().login(page ->
                browse(page, "code=stub-code&state=" + query(page).get("state")));
        assertThat(login.name()).isEqualTo("Stub Listener");
        assertThat(login().status()).get().extracting(Login::account).isEqualTo(StubLibrary.LISTENER);
        Path file = stub.settings(home).tokenFile();
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(file.getParent())).isEqualTo("rwx------");
        assertThat(login().logout()).isTrue();
        assertThat(file).doesNotExist();
        assertThat(login().logout()).isFalse();
    }

    @Test
    void thePageAsksAsPkceDemands() {
        CompletableFuture<URI> shown = new CompletableFuture<>();
        login().login(page -> {
            shown.complete(page);
            browse(page, "code=stub-code&state=" + query(page).get("state"));
        });
        Map<String, String> query = query(shown.join());
        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "stub-client")
                .containsEntry("code_challenge_method", "S256");
        assertThat(query.get("code_challenge")).hasSize(43);
        assertThat(query.get("redirect_uri")).matches("http%3A%2F%2F127\\.0\\.0\\.1%3A\\d+%2Fcallback");
        String form = stub.requests("POST /api/token").get(0).getBodyAsString();
        assertThat(form).contains("grant_type=authorization_code").doesNotContain("client_secret");
        assertThat(form.replaceAll(".*code_verifier=([^&]+).*", "$1")).hasSize(86);
    }

    @Test
    void anAnswerToAnotherQuestionIsNotTaken() {
        login().login(page -> {
            assertThat(browse(page, "code=stub-code&state=forged")).isEqualTo(400);
            assertThat(browse(page, "code=stub-code")).isEqualTo(400);
            browse(page, "code=stub-code&state=" + query(page).get("state"));
        });
        assertThat(stub.requests("POST /api/token")).hasSize(1);
    }

    @Test
    void aNoIsANo() {
        assertThatThrownBy(() -> login().login(page ->
                        browse(page, "error=access_denied&state=" + query(page).get("state"))))
                .hasMessage("Spotify says no (access_denied).");
        assertThat(login().status()).isEmpty();
    }

    @Test
    void withoutAnAppOfOnesOwnItSaysHowToGetOne() {
        Places places = Places.of(Map.of("MOODRING_HOME", home.toString()), home, home);
        SpotifySettings settings = SpotifySettings.of(places, Map.of());
        assertThatThrownBy(() -> new SpotifyLogin(settings, Clock.systemUTC()).login(page -> {}))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("https://developer.spotify.com/dashboard")
                .hasMessageContaining("http://127.0.0.1:8917/callback")
                .hasMessageContaining("spotify.client-id");
    }

    private SpotifyLogin login() {
        return new SpotifyLogin(stub.settings(home), Clock.systemUTC());
    }

    /** What the listener's browser does when Spotify sends it back. */
    private static int browse(URI page, String answer) {
        String redirect =
                java.net.URLDecoder.decode(query(page).get("redirect_uri"), java.nio.charset.StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(redirect + "?" + answer)).build();
        try {
            HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return response.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> query(URI page) {
        return Stream.of(page.getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
