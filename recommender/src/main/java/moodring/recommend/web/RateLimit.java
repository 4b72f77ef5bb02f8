package moodring.recommend.web;

import io.javalin.http.Context;

/** Ten requests a second to the interface, forty at once; the files of the page and the camera's frames are not counted. */
final class RateLimit {
    private static final double PER_SECOND = 10;
    private static final double AT_ONCE = 40;

    private double left = AT_ONCE;
    private long lastNanos = System.nanoTime();

    /** @throws io.javalin.http.HttpResponseException with 429 */
    void check(Context context) {
        if (context.path().startsWith("/api/") && !take()) {
            context.header("Retry-After", "1");
            throw Problem.Kind.TOO_MANY_REQUESTS.asException();
        }
    }

    private synchronized boolean take() {
        long now = System.nanoTime();
        left = Math.min(AT_ONCE, left + (now - lastNanos) / 1e9 * PER_SECOND);
        lastNanos = now;
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
