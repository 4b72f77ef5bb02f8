package moodring.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.service.Answer;
import moodring.service.Pause;
import moodring.service.ServiceClient;
import moodring.service.ServiceException;
import moodring.service.ServiceException.Kind;

/** Spotify's accounts service: gives tokens. */
final class Accounts {

    private final URI tokens;
    private final ServiceClient client;
    private final Clock clock;

    Accounts(SpotifySettings settings, Clock clock) {
        this.tokens = URI.create(settings.accounts() + "/api/token");
        this.client = new ServiceClient(
                "Spotify's login", new Pause(settings.state().resolve("accounts-pause"), clock), settings.patience());
        this.clock = clock;
    }

    /** For the code that the listener's browser brought. */
    Grant exchange(String clientId, String code, URI redirect, Pkce pkce) {
        Map<String, String> form = form("authorization_code", clientId);
        form.put("code", code);
        form.put("redirect_uri", redirect.toString());
        form.put("code_verifier", pkce.verifier());
        return granted(client.tell(post(form).build()));
    }

    /** The refresh token of the login is spent afterwards. */
    Grant refresh(Login login) {
        Map<String, String> form = form("refresh_token", login.clientId());
        form.put("refresh_token", login.refreshToken());
        return granted(client.ask(post(form).build()));
    }

    /** For the app itself: no listener, so only what everybody may see. */
    Grant clientCredentials(String clientId, String secret) {
        String both = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = post(Map.of("grant_type", "client_credentials"));
        return granted(
                client.ask(request.header("Authorization", "Basic " + both).build()));
    }

    private static Map<String, String> form(String kind, String clientId) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", kind);
        form.put("client_id", clientId);
        return form;
    }

    private HttpRequest.Builder post(Map<String, String> form) {
        return HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Query.of(form)));
    }

    private Grant granted(Answer answer) {
        if (!answer.isGood()) {
            throw refused(answer);
        }
        JsonNode json = answer.json();
        String access = json.path("access_token").asText();
        if (access.isEmpty()) {
            throw new ServiceException(Kind.UNAVAILABLE, "Spotify's login answered without a token; try again later.");
        }
        Instant expires = clock.instant().plusSeconds(json.path("expires_in").asLong(3600));
        List<String> scopes = Arrays.stream(json.path("scope").asText().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        Optional<String> refresh =
                Optional.of(json.path("refresh_token").asText()).filter(token -> !token.isEmpty());
        return new Grant(access, expires, refresh, scopes);
    }

    /** Errors of this service are flat: {@code {"error": "invalid_grant", "error_description": …}}. */
    private static ServiceException refused(Answer answer) {
        String error = answer.jsonIfAny().path("error").asText();
        String words =
                switch (error) {
                    case "invalid_grant" -> "Spotify no longer accepts the login; run ./moodring auth login.";
                    case "invalid_client" ->
                        "Spotify does not know this client: correct the setting spotify.client-id"
                                + " (and MOODRING_SPOTIFY_CLIENT_SECRET, where it is set), then run ./moodring auth login.";
                    default ->
                        "Spotify refused the login (status " + answer.status() + ", "
                                + (error.isEmpty() ? "no reason" : error) + "); run ./moodring auth login.";
                };
        return new ServiceException(Kind.LOGIN_NEEDED, words);
    }
}
