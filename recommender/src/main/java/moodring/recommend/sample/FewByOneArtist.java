package moodring.recommend.sample;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import moodring.track.PlacedTrack;

/** Plays at most so many songs of a queue by one artist. Artists without a name count as different ones. */
public final class FewByOneArtist implements QueueRule {
    private final int most;

    /** @param most from 1 on */
    public FewByOneArtist(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one song by an artist must be allowed, but was " + most);
        }
        this.most = most;
    }

    @Override
    public Predicate<PlacedTrack> allowedNext(QueueSoFar queue) {
        Map<String, Long> songs = queue.tracks().stream()
                .flatMap(track -> Artists.of(track).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        songs.values().removeIf(count -> count < most);
        Set<String> heardEnough = songs.keySet();
        return candidate -> heardEnough.isEmpty() || Collections.disjoint(Artists.of(candidate), heardEnough);
    }

    @Override
    public String leavesOut() {
        return "by artists who have " + most + " songs in the queue";
    }
}
