package moodring.recommend.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import moodring.recommend.RecommendException;
import moodring.recommend.RecommendException.Kind;

/** Why the server could not take its port. The system says so in the computer's own language, so its words do not tell. */
final class CannotListen {
    private static final int LOWEST_FREE_FOR_ALL = 1_024;
    private static final int PATIENCE_MILLIS = 1_000;

    private CannotListen() {}

    static RecommendException because(WebSettings settings, RuntimeException failure) {
        return new RecommendException(
                Kind.UNAVAILABLE,
                "Cannot listen on " + settings.address() + ":" + settings.port() + reason(settings, failure),
                failure);
    }

    private static String reason(WebSettings settings, RuntimeException failure) {
        Throwable deepest = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .reduce(failure, (outer, inner) -> inner);
        if (!(deepest instanceof BindException)) {
            return " (" + Optional.ofNullable(deepest.getMessage()).orElse(deepest.toString())
                    + "): free what the system lacks, and start again.";
        }
        if (settings.port() > 0 && settings.port() < LOWEST_FREE_FOR_ALL && !isTaken(settings)) {
            return ": only the administrator may use ports below " + LOWEST_FREE_FOR_ALL
                    + ". Choose another with --port.";
        }
        return ": another program uses it, perhaps another Moodring. Choose another with --port.";
    }

    private static boolean isTaken(WebSettings settings) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.address(), settings.port()), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
