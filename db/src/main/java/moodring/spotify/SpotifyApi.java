package moodring.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import moodring.service.Answer;
import moodring.service.Pause;
import moodring.service.ServiceClient;
import moodring.service.ServiceException;
import moodring.service.ServiceException.Kind;

/**
 * Sends requests to the Web API with a token, and with a new one where it is refused. Where a path changed in 2026, the
 * new one is tried first and the old one on 403 and 404, as older apps still have it. Safe for threads.
 */
final class SpotifyApi {

    private static final int UNAUTHORISED = 401;
    private static final List<Integer> PERHAPS_THE_OTHER_PATH = List.of(403, 404);

    private final URI base;
    private final Tokens tokens;
    private final ServiceClient client;
    /** Whether the app still has the old paths alone; found out by asking, so that each is asked for once. */
    private volatile boolean oldApp;

    SpotifyApi(SpotifySettings settings, Tokens tokens, Clock clock) {
        this.base = settings.api();
        this.tokens = tokens;
        this.client = new ServiceClient(
                "Spotify", new Pause(settings.state().resolve("api-pause"), clock), settings.patience());
    }

    /** Any answer but 401, 429 and 5xx. */
    Answer get(String path) {
        return sent("GET", path, BodyPublishers.noBody());
    }

    /** By the new path, or by the old one where the new one is not to be had; the new one's answer if neither is. */
    Answer get(String path, String oldPath) {
        return either(path, oldPath, this::get);
    }

    Answer post(String path, JsonNode body) {
        return sent("POST", path, BodyPublishers.ofString(body.toString()));
    }

    Answer post(String path, String oldPath, JsonNode body) {
        return either(path, oldPath, either -> post(either, body));
    }

    Answer put(String path, JsonNode body) {
        return sent("PUT", path, BodyPublishers.ofString(body.toString()));
    }

    Answer put(String path, String oldPath, JsonNode body) {
        return either(path, oldPath, either -> put(either, body));
    }

    private Answer either(String path, String oldPath, Function<String, Answer> send) {
        Answer answer = send.apply(oldApp ? oldPath : path);
        if (!PERHAPS_THE_OTHER_PATH.contains(answer.status())) {
            return answer;
        }
        Answer other = send.apply(oldApp ? path : oldPath);
        if (!other.isGood()) {
            return answer;
        }
        oldApp = !oldApp;
        return other;
    }

    private Answer sent(String method, String path, BodyPublisher body) {
        String token = tokens.current();
        Answer answer = sent(method, path, body, token);
        if (answer.status() == UNAUTHORISED) {
            answer = sent(method, path, body, tokens.insteadOf(token));
        }
        if (answer.status() == UNAUTHORISED) {
            throw new ServiceException(
                    Kind.LOGIN_NEEDED, "Spotify does not accept the login; run ./moodring auth login.");
        }
        return answer;
    }

    private Answer sent(String method, String path, BodyPublisher body, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return method.equals("POST") ? client.tell(request) : client.ask(request);
    }

    /** What is wrong, where a request was refused. API errors are nested: {@code {"error": {"message": …}}}. */
    static ServiceException refused(Answer answer, String what) {
        String message = answer.jsonIfAny().path("error").path("message").asText();
        if (answer.status() == 403 && message.toLowerCase(Locale.ROOT).contains("scope")) {
            return new ServiceException(
                    Kind.LOGIN_NEEDED,
                    "The login does not allow to " + what + "; run ./moodring auth login to allow it.");
        }
        return new ServiceException(
                Kind.UNAVAILABLE,
                "Spotify refused to " + what + " (status " + answer.status()
                        + (message.isEmpty() ? "" : ", \"" + message + "\"") + ").");
    }
}
