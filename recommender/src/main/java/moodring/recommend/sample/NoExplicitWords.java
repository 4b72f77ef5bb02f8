package moodring.recommend.sample;

import java.util.function.Predicate;
import moodring.track.PlacedTrack;

/** Leaves out songs that their source marks as explicit. What carries no mark is let through. */
public final class NoExplicitWords implements QueueRule {
    @Override
    public Predicate<PlacedTrack> allowedNext(QueueSoFar queue) {
        return candidate -> !candidate.track().details().explicit().orElse(false);
    }

    @Override
    public String leavesOut() {
        return "with explicit words";
    }
}
