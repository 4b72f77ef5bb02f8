package moodring.recommend.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ten requests a second from one address to the interface, forty at once, also with a wrong token; the files of the page
 * and the camera's frames are not counted.
 */
final class RateLimit {
    private static final double PER_SECOND = 10;
    private static final double AT_ONCE = 40;
    private static final int MOST_ADDRESSES = 1_000;

    /** Those who asked last; whoever asked long ago has all of it again anyway. */
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private static final class Allowance {
        private double left = AT_ONCE;
        private long lastNanos = System.nanoTime();

        boolean take() {
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

    /** @throws io.javalin.http.HttpResponseException with 429 */
    void check(Context context) {
        boolean counted = context.path().startsWith("/api/") || context.path().equals("/metrics");
        if (counted && !take(context.ip())) {
            context.header("Retry-After", "1");
            throw Problem.Kind.TOO_MANY_REQUESTS.asException();
        }
    }

    /** Whether this address may ask now. */
    synchronized boolean take(String address) {
        return allowances.computeIfAbsent(address, unknown -> new Allowance()).take();
    }
}
