package moodring.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when a service does not want to be asked. It lies in a file, so that it holds after a restart and for other
 * processes of the same person.
 */
public final class Pause {

    /** More than the longest {@code Retry-After} with its surcharge. */
    private static final Duration LONGEST = Duration.ofHours(27);

    private final Path file;
    private final Clock clock;

    /** @param file need not exist */
    public Pause(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** How long from now; zero if the service may be asked. */
    Duration left() {
        Duration left = Duration.between(clock.instant(), until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** In the past if the service may be asked. A note that we cannot have written counts as none. */
    Instant until() {
        try {
            Instant noted =
                    Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : Instant.EPOCH;
            return noted.isAfter(clock.instant().plus(LONGEST)) ? Instant.EPOCH : noted;
        } catch (IOException | DateTimeException e) {
            return Instant.EPOCH; // the service will say it again
        }
    }

    /** The service is left alone for so long from now on, or longer if that was said before. */
    synchronized void begin(Duration duration) {
        Instant end = clock.instant().plus(duration);
        if (end.isAfter(until())) {
            WholeFile.write(file, end.toString());
        }
    }

    Clock clock() {
        return clock;
    }
}
