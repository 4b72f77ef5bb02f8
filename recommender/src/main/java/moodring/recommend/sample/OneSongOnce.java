package moodring.recommend.sample;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import moodring.track.PlacedTrack;

/** Plays no song twice in a queue, not even as another release. */
public final class OneSongOnce implements QueueRule {
    @Override
    public Predicate<PlacedTrack> allowedNext(QueueSoFar queue) {
        Set<String> songs = queue.tracks().stream().map(PlacedTrack::songKey).collect(Collectors.toSet());
        return candidate -> !songs.contains(candidate.songKey());
    }

    @Override
    public String leavesOut() {
        return "that are other releases of songs in the queue";
    }
}
