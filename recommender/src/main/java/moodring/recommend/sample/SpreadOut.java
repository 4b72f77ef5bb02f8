package moodring.recommend.sample;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import moodring.track.PlacedTrack;

/**
 * Spreads a queue over artists, albums, genres, years and sounds: takes away the likeness to the most alike song that is
 * in the queue already. Together with the other rankers' weights this is Maximal Marginal Relevance (Carbonell and
 * Goldstein, SIGIR 1998). Keeps what it has worked out while a queue grows, so make one for each queue.
 */
public final class SpreadOut implements QueueRanker {
    private final Map<PlacedTrack, Comparison> comparisons = new IdentityHashMap<>();
    private final List<Traits> chosen = new ArrayList<>();
    private List<PlacedTrack> followed = List.of();

    @Override
    public double[] score(QueueSoFar queue, List<PlacedTrack> candidates) {
        follow(queue.tracks());
        return candidates.stream()
                .map(candidate -> comparisons.computeIfAbsent(candidate, Comparison::new))
                .mapToDouble(Comparison::score)
                .toArray();
    }

    /** What was kept of another queue is wrong for this one. */
    private void follow(List<PlacedTrack> tracks) {
        int known = followed.size();
        if (tracks.size() < known || !tracks.subList(0, known).equals(followed)) {
            comparisons.clear();
            chosen.clear();
        }
        tracks.subList(chosen.size(), tracks.size()).forEach(track -> chosen.add(Traits.of(track)));
        followed = tracks;
    }

    /** A candidate beside the first songs of the queue; those that it has met are not looked at again. */
    private final class Comparison {
        private final Traits candidate;
        private int met;
        private double score;

        Comparison(PlacedTrack candidate) {
            this.candidate = Traits.of(candidate);
        }

        double score() {
            while (met < chosen.size()) {
                score = Math.min(score, -candidate.likeness(chosen.get(met)));
                met++;
            }
            return score;
        }
    }
}
