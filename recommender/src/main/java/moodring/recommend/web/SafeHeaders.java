package moodring.recommend.web;

import io.javalin.http.Context;

/** Headers of every answer: what the browser may load, and that nobody else may use it. */
final class SafeHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' blob: data:%s; media-src blob:%s; connect-src 'self'; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String OWN_HOST_ONLY = POLICY.formatted("", "");
    private static final String WITH_COVERS = POLICY.formatted(" https://i.scdn.co", " https://p.scdn.co");

    private SafeHeaders() {}

    static void put(Context context) {
        context.header("Content-Security-Policy", Covers.areWanted(context) ? WITH_COVERS : OWN_HOST_ONLY)
                .header("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), display-capture=()")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }
}
