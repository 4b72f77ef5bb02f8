package moodring.recommend.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of the page, from the program itself; each has a tag of its content, so a browser fetches it only once. */
final class StaticPages {
    /** Names without dots at their start, so no path leaves the folder. */
    private static final Pattern ADDRESS = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9.-]*)+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8",
            "yaml", "application/yaml",
            "webmanifest", "application/manifest+json");

    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    private record Page(byte[] content, String type, String tag) {}

    /** Answers with a file of the page, or with 404. */
    void answer(Context context) {
        String asked = context.path().endsWith("/") ? context.path() + "index.html" : context.path();
        Page page = find(asked).orElseThrow(Problem.Kind.NOT_FOUND::asException);
        if (page.type.startsWith("text/html")) { // never from a cache: its headers say what the browser may load
            context.contentType(page.type).result(page.content);
            return;
        }
        context.header("Cache-Control", "no-cache").header("ETag", page.tag);
        if (page.tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(page.type).result(page.content);
        }
    }

    private Optional<Page> find(String path) {
        boolean possible = ADDRESS.matcher(path).matches() && TYPES.containsKey(ending(path));
        return possible ? Optional.ofNullable(pages.computeIfAbsent(path, StaticPages::load)) : Optional.empty();
    }

    /** Null where there is no such file, so that made-up addresses leave nothing behind. */
    private static Page load(String path) {
        try (InputStream stream = StaticPages.class.getResourceAsStream("/web" + path)) {
            if (stream == null) {
                return null;
            }
            byte[] content = stream.readAllBytes();
            return new Page(content, TYPES.get(ending(path)), tagOf(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String tagOf(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
