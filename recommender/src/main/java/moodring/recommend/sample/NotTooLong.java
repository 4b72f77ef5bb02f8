package moodring.recommend.sample;

import java.time.Duration;
import java.util.function.Predicate;
import moodring.track.PlacedTrack;

/** Leaves out songs that are longer than the listener wants. What has no known length is let through. */
public final class NotTooLong implements QueueRule {
    private final Duration longest;

    public NotTooLong(Duration longest) {
        this.longest = longest;
    }

    @Override
    public Predicate<PlacedTrack> allowedNext(QueueSoFar queue) {
        return candidate -> candidate
                .track()
                .details()
                .duration()
                .map(length -> length.compareTo(longest) <= 0)
                .orElse(true);
    }

    @Override
    public String leavesOut() {
        return "longer than %d:%02d".formatted(longest.toMinutes(), longest.toSecondsPart());
    }
}
