package moodring.recommend.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who may use the interface where other computers can reach it: whoever shows the token once. The page gets it after
 * the # of its first address, which browsers never send, and trades it for a cookie.
 */
final class Visitors {
    private static final String COOKIE = "moodring-session";

    private final Optional<String> token;
    private final String session;

    Visitors(Optional<String> token) {
        this.token = token;
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        this.session = HexFormat.of().formatHex(random);
    }

    /** @throws io.javalin.http.HttpResponseException with 401 */
    void check(Context context) {
        if (isGuarded(context.path())
                && token.isPresent()
                && !equal(session, context.cookie(COOKIE))
                && !showsToken(context)) {
            throw Problem.Kind.TOKEN_NEEDED.asException();
        }
    }

    private static boolean isGuarded(String path) {
        return path.startsWith("/api/") && !path.equals("/api/session") || path.equals("/metrics");
    }

    /** Trades the token for a cookie that lives as long as this server and this browser. */
    void openSession(Context context) {
        if (token.isPresent() && !showsToken(context)) {
            throw Problem.Kind.TOKEN_NEEDED.asException();
        }
        Cookie cookie = new Cookie(COOKIE, session);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie).status(204);
    }

    private boolean showsToken(Context context) {
        String shown = context.header("Authorization");
        return shown != null && token.isPresent() && equal("Bearer " + token.get(), shown);
    }

    /** In the same time whatever the characters, so that nobody can guess them one by one. */
    private static boolean equal(String secret, String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
