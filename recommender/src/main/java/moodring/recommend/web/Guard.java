package moodring.recommend.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * Lets in the page itself and programs on this computer, and nobody else's page.
 *
 * <p>A browser sends requests to 127.0.0.1 for any page that it shows. So the name in {@code Host} must be ours (else a
 * foreign name was pointed at this computer), a foreign {@code Origin} is refused, and what {@code Sec-Fetch-Site} calls
 * foreign may at most open the start page.
 */
final class Guard {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final OwnNames names;

    Guard(OwnNames names) {
        this.names = names;
    }

    /** @throws io.javalin.http.HttpResponseException with 421 or 403 */
    void check(Context context) {
        String host = context.header("Host");
        if (host == null || !names.contain(host)) {
            throw Problem.Kind.WRONG_HOST.asException();
        }
        String origin = context.header("Origin");
        if (origin != null && !origin.equals(context.scheme().replace("ws", "http") + "://" + host)) {
            throw Problem.Kind.WRONG_ORIGIN.asException();
        }
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site) && !opensThePage(context)) {
            throw Problem.Kind.WRONG_ORIGIN.asException();
        }
    }

    /** A link on another page may lead here, but not into a frame, and not to the interface. */
    private static boolean opensThePage(Context context) {
        return context.method() == HandlerType.GET
                && "navigate".equals(context.header("Sec-Fetch-Mode"))
                && "document".equals(context.header("Sec-Fetch-Dest"))
                && !context.path().startsWith("/api/");
    }
}
