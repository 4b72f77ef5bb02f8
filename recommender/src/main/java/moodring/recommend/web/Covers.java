package moodring.recommend.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** Whether this browser asked for Spotify's covers and previews. Off until asked for; a cookie of this browser holds it. */
final class Covers {
    private static final String COOKIE = "moodring-covers";
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private Covers() {}

    /** What the page sends. */
    record Wish(boolean on) {}

    static boolean areWanted(Context context) {
        return "on".equals(context.cookie(COOKIE));
    }

    static void change(Context context) {
        keep(context, Body.json(context, Wish.class).on());
        context.status(204);
    }

    /** The browser deletes the cookie. */
    static void forget(Context context) {
        keep(context, false);
    }

    private static void keep(Context context, boolean on) {
        Cookie cookie = new Cookie(COOKIE, on ? "on" : "off", "/", on ? YEAR_SECONDS : 0);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }
}
