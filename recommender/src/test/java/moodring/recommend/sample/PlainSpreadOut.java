package moodring.recommend.sample;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import moodring.track.PlacedTrack;

/** The rule of {@link SpreadOut} as it is told, with no memory but the traits: every candidate beside the whole queue. */
final class PlainSpreadOut implements QueueRanker {
    private final Map<PlacedTrack, Traits> traits = new IdentityHashMap<>();

    @Override
    public double[] score(QueueSoFar queue, List<PlacedTrack> candidates) {
        List<Traits> chosen = queue.tracks().stream().map(this::traitsOf).toList();
        return candidates.stream()
                .map(this::traitsOf)
                .mapToDouble(candidate -> chosen.stream()
                        .mapToDouble(track -> -candidate.likeness(track))
                        .min()
                        .orElse(0))
                .toArray();
    }

    private Traits traitsOf(PlacedTrack track) {
        return traits.computeIfAbsent(track, Traits::of);
    }
}
