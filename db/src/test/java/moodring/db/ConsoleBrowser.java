package moodring.db;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Does what a browser does with H2's console: keeps the session id of the first page and sends forms. */
final class ConsoleBrowser {

    private static final Pattern SESSION = Pattern.compile("jsessionid=([0-9a-f]+)");

    private final URI base;
    private final String session;

    ConsoleBrowser(URI base) throws IOException, InterruptedException {
        this.base = base;
        Matcher matcher = SESSION.matcher(get("/"));
        if (!matcher.find()) {
            throw new IllegalStateException("the first page has no session id");
        }
        session = matcher.group(1);
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET().build());
    }

    /** The page of this session under a path without query. */
    String page(String path) throws IOException, InterruptedException {
        return get(path + "?jsessionid=" + session);
    }

    String post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(path + "?jsessionid=" + session))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    String login(String url, String user, String password) throws IOException, InterruptedException {
        return post("/login.do", Map.of("driver", "org.h2.Driver", "url", url, "user", user, "password", password));
    }

    String query(String sql) throws IOException, InterruptedException {
        return post("/query.do", Map.of("sql", sql));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        // H2 closes connections as it likes, so each request gets its own.
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return response.statusCode() + "\n" + response.body();
    }
}
