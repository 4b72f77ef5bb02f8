package moodring.spotify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodring.service.ServiceException;
import moodring.service.ServiceException.Kind;

/** Waits on 127.0.0.1 for the listener's browser to come back from Spotify, once. */
final class Callback implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PATH = "/callback";

    private final HttpServer server;
    private final Pkce pkce;
    private final CompletableFuture<String> code = new CompletableFuture<>();

    private Callback(HttpServer server, Pkce pkce) {
        this.server = server;
        this.pkce = pkce;
    }

    static Callback listen(int port, Pkce pkce) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
            Callback callback = new Callback(server, pkce);
            server.createContext("/", callback::answer);
            server.start();
            return callback;
        } catch (IOException e) {
            throw new ServiceException(
                    Kind.UNAVAILABLE,
                    "Port " + port + " of 127.0.0.1 is taken (" + e.getMessage()
                            + "), but Spotify sends the browser there; choose another with the setting spotify.port, and register it with your app.",
                    e);
        }
    }

    /** Spotify takes the number alone, not the name localhost. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    String code() {
        try {
            return code.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new ServiceException(
                    Kind.LOGIN_NEEDED, "Nobody said yes in the browser within five minutes; run the command again.");
        } catch (ExecutionException e) {
            throw (ServiceException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException(Kind.LOGIN_NEEDED, "Stopped before anybody said yes.");
        }
    }

    @Override
    public void close() {
        server.stop(1); // the browser gets its page
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        boolean asked = exchange.getRequestURI().getPath().equals(PATH)
                && exchange.getRequestMethod().equals("GET")
                && pkce.isState(query.getOrDefault("state", ""));
        if (!asked) {
            say(exchange, 400, "This address is for Spotify's answer alone.");
        } else if (query.containsKey("code")) {
            say(exchange, 200, "Moodring may now use your Spotify account. You can close this page.");
            code.complete(query.get("code"));
        } else {
            say(exchange, 200, "Moodring may not use your Spotify account. You can close this page.");
            code.completeExceptionally(new ServiceException(
                    Kind.LOGIN_NEEDED, "Spotify says no (" + query.getOrDefault("error", "no reason") + ")."));
        }
    }

    private static void say(HttpExchange exchange, int status, String sentence) throws IOException {
        byte[] page = sentence.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.getResponseHeaders().add("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private static Map<String, String> query(String text) {
        return Stream.of((text == null ? "" : text).split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> decoded(part[1]), (first, second) -> first));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // no browser sends that
        }
    }
}
