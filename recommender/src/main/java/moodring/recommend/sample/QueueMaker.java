package moodring.recommend.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import moodring.recommend.policy.Target;
import moodring.track.PlacedTrack;

/** Makes a queue song by song: of the candidates that all rules allow, the one with the highest sum of weighted scores. */
public final class QueueMaker {
    private static final int READ_AT_LEAST = 24;
    private static final int READ_FOR_EACH_SONG = 16;
    private static final int WIDER = 4;

    /** Whoever finds nothing among so many neighbours finds nothing that fits; a million more would only take time. */
    private static final int READ_AT_MOST = 10_000;

    private final Candidates candidates;
    private final List<QueueRule> rules;
    private final List<WeightedRanker> rankers;
    private final Map<Target, List<PlacedTrack>> read = new HashMap<>();

    /** Makes one queue; the rankers may remember its songs. */
    public QueueMaker(Candidates candidates, List<QueueRule> rules, List<WeightedRanker> rankers) {
        this.candidates = candidates;
        this.rules = List.copyOf(rules);
        this.rankers = List.copyOf(rankers);
    }

    /**
     * What came out.
     *
     * @param tracks in playing order
     * @param places for each track the number of the step that it was chosen for, from 0 on; a step for which nothing
     *     was left is skipped
     * @param leftOut where there are fewer tracks than steps: how many songs each rule left out for the first skipped
     *     step, in the order of the rules
     */
    public record Made(List<PlacedTrack> tracks, List<Integer> places, Map<QueueRule, Integer> leftOut) {
        public Made {
            tracks = List.copyOf(tracks);
            places = List.copyOf(places);
        }
    }

    /** @param steps what each song should be, in playing order */
    public Made make(List<Target> steps) {
        List<PlacedTrack> tracks = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Optional<QueueSoFar> stuck = Optional.empty();
        for (int step = 0; step < steps.size(); step++) {
            QueueSoFar queue = new QueueSoFar(tracks, steps.get(step));
            Optional<PlacedTrack> next = next(queue, Collections.frequency(steps, steps.get(step)));
            if (next.isPresent()) {
                tracks.add(next.get());
                places.add(step);
            } else if (stuck.isEmpty()) {
                stuck = Optional.of(queue);
            }
        }
        return new Made(tracks, places, stuck.map(this::leftOut).orElse(Map.of()));
    }

    /** @param songs that are wanted for this target */
    private Optional<PlacedTrack> next(QueueSoFar queue, int songs) {
        int limit = READ_AT_LEAST + READ_FOR_EACH_SONG * songs;
        List<PlacedTrack> pool = read.computeIfAbsent(queue.next(), target -> candidates.near(target, limit));
        List<PlacedTrack> allowed = allowed(queue, pool);
        int available = Math.min(READ_AT_MOST, candidates.available(queue.next()));
        while (allowed.isEmpty() && pool.size() < available) {
            pool = candidates.near(queue.next(), pool.size() * WIDER);
            read.put(queue.next(), pool);
            allowed = allowed(queue, pool);
        }
        return allowed.isEmpty() ? Optional.empty() : Optional.of(best(queue, allowed));
    }

    private List<PlacedTrack> allowed(QueueSoFar queue, List<PlacedTrack> pool) {
        Predicate<PlacedTrack> all =
                rules.stream().map(rule -> rule.allowedNext(queue)).reduce(candidate -> true, Predicate::and);
        return pool.stream().filter(all).toList();
    }

    private PlacedTrack best(QueueSoFar queue, List<PlacedTrack> allowed) {
        double[] sums = new double[allowed.size()];
        for (WeightedRanker weighted : rankers) {
            double[] scores = weighted.ranker().score(queue, allowed);
            for (int candidate = 0; candidate < sums.length; candidate++) {
                sums[candidate] += weighted.weight() * scores[candidate];
            }
        }
        int best = 0;
        for (int candidate = 1; candidate < sums.length; candidate++) {
            best = sums[candidate] > sums[best] ? candidate : best;
        }
        return allowed.get(best);
    }

    /** Each song that is not in the queue counts for the first rule that refuses it. */
    private Map<QueueRule, Integer> leftOut(QueueSoFar queue) {
        Map<QueueRule, Integer> counts = new LinkedHashMap<>();
        List<PlacedTrack> rest = new ArrayList<>(read.get(queue.next()));
        rest.removeAll(queue.tracks());
        for (QueueRule rule : rules) {
            int before = rest.size();
            rest.removeIf(rule.allowedNext(queue).negate());
            if (rest.size() < before) {
                counts.put(rule, before - rest.size());
            }
        }
        return counts;
    }
}
