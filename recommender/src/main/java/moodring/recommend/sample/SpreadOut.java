package moodring.recommend.sample;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import moodring.track.PlacedTrack;

/**
 * Spreads a queue over artists, albums, genres, years and sounds: takes away the likeness to the most alike song that is
 * in the queue already. Together with the other rankers' weights this is Maximal Marginal Relevance (Carbonell and
 * Goldstein, SIGIR 1998). Keeps what it has worked out about a song, so make one for each queue.
 */
public final class SpreadOut implements QueueRanker {
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
