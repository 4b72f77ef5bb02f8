package moodring.recommend.sample;

import java.util.Set;
import java.util.function.Predicate;
import moodring.track.PlacedTrack;

/** Plays no song again that was heard in this session or today. */
public final class NotHeardLately implements QueueRule {
    private final Set<String> songKeys;

    /** @param songKeys of what was heard */
    public NotHeardLately(Set<String> songKeys) {
        this.songKeys = Set.copyOf(songKeys);
    }

    @Override
    public Predicate<PlacedTrack> allowedNext(QueueSoFar queue) {
        return candidate -> !songKeys.contains(candidate.songKey());
    }

    @Override
    public String leavesOut() {
        return "that were heard lately";
    }
}
