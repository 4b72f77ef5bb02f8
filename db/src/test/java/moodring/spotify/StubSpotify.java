package moodring.spotify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import moodring.service.Patience;
import moodring.service.WholeFile;
import moodring.settings.Places;

/**
 * Stands for Spotify on 127.0.0.1: its accounts service, a listener's library, and the faults that tests ask for. Holds
 * made-up tracks alone.
 */
public final class StubSpotify implements AutoCloseable {

    private record Planned(Predicate<Request> when, ResponseDefinition answer) {}

    private final ConcurrentLinkedDeque<Planned> planned = new ConcurrentLinkedDeque<>();
    private final StubAccounts accounts = new StubAccounts();
    private final StubLibrary library = new StubLibrary();
    private final WireMockServer server;
    private boolean oldApp;

    public StubSpotify() {
        server = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().extensions(new Answers()));
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers("spotify")));
        server.start();
    }

    private final class Answers implements ResponseDefinitionTransformerV2 {
        @Override
        public String getName() {
            return "spotify";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return answer(event.getRequest());
        }
    }

    /** What the listener has. */
    public StubLibrary library() {
        return library;
    }

    public StubAccounts accounts() {
        return accounts;
    }

    /** From now on an app from before February 2026: it knows the old paths alone. */
    public void beAnOldApp() {
        oldApp = true;
    }

    /** The next request whose path contains this word is answered with 429. */
    public void refuseNext(String path, String retryAfter) {
        ResponseDefinitionBuilder answer = aResponse().withStatus(429).withBody("{}");
        plan(path, retryAfter == null ? answer : answer.withHeader("Retry-After", retryAfter));
    }

    /** The connection of the next request whose path contains this word is reset. */
    public void resetNext(String path) {
        plan(path, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** The next request whose path contains this word gets this answer. */
    public void plan(String path, ResponseDefinitionBuilder answer) {
        planned.add(new Planned(request -> request.getUrl().contains(path), answer.build()));
    }

    /** All requests, in order. */
    public List<LoggedRequest> requests() {
        List<LoggedRequest> requests = new ArrayList<>(server.getAllServeEvents().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()))
                .toList());
        java.util.Collections.reverse(requests);
        return requests;
    }

    /** Requests whose method and path begin so, such as {@code GET /v1/me/tracks}. */
    public List<LoggedRequest> requests(String methodAndPath) {
        return requests().stream()
                .filter(request -> (request.getMethod() + " " + request.getUrl()).startsWith(methodAndPath))
                .toList();
    }

    public void forgetRequests() {
        server.resetRequests();
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /** What sends Moodring here. */
    public Map<String, String> environment() {
        return Map.of(
                "MOODRING_SPOTIFY_API",
                address() + "/v1",
                "MOODRING_SPOTIFY_ACCOUNTS",
                address(),
                "MOODRING_SPOTIFY_PORT",
                "0",
                "MOODRING_SPOTIFY_CLIENT_ID",
                "stub-client");
    }

    /** Writes the settings file that sends every program with these places here. */
    public void settle(Path home) {
        WholeFile.write(home.resolve("config").resolve("moodring.properties"), """
                spotify.api = %1$s/v1
                spotify.accounts = %1$s
                spotify.port = 0
                spotify.client-id = stub-client
                """.formatted(address()));
    }

    /** Settings that lead here, with short delays. */
    public SpotifySettings settings(Path home) {
        Places places = Places.of(Map.of("MOODRING_HOME", home.toString()), home, home);
        return SpotifySettings.of(places, environment()).waiting(Patience.USUAL.startingAfter(Duration.ofMillis(20)));
    }

    /** Leaves a login on disk, as {@code auth login} would. */
    public void logIn(Path home) {
        new TokenFile(settings(home).tokenFile()).write(accounts.login());
    }

    @Override
    public void close() {
        server.stop();
    }

    private ResponseDefinition answer(Request request) {
        Optional<Planned> plan =
                planned.stream().filter(each -> each.when().test(request)).findFirst();
        if (plan.isPresent() && planned.remove(plan.get())) {
            return plan.get().answer();
        }
        if (request.getUrl().startsWith("/api/token")) {
            return accounts.answer(request);
        }
        if (!accounts.knows(request.getHeader("Authorization"))) {
            return StubJson.error(401, "The access token expired", null);
        }
        if (oldApp && (request.getUrl().contains("/items") || isNewCreation(request))) {
            return StubJson.error(404, "Service not found", null);
        }
        return library.answer(request);
    }

    private static boolean isNewCreation(Request request) {
        return request.getMethod().getName().equals("POST") && request.getUrl().contains("/me/playlists");
    }
}
