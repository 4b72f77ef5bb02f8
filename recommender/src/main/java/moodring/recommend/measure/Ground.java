package moodring.recommend.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.db.Catalog;
import moodring.db.TrackFilter;
import moodring.recommend.Request;
import moodring.recommend.policy.Goal;
import moodring.recommend.policy.MoodBridge;
import moodring.recommend.policy.Way;
import moodring.recommend.sample.QueueRanker;
import moodring.recommend.sample.Shelf;
import moodring.track.Mood;
import moodring.track.PlacedTrack;

/**
 * What everything is measured on: a catalog, wishes, and what is known about the catalog's songs. Immutable.
 *
 * @param labels moods that people gave to songs of the catalog; may be empty
 * @param labelled those songs
 * @param sequence the trained model that is played with, where there is one
 * @param seeds of the wishes; each gives fifteen, one for each mood and goal
 */
record Ground(
        Shelf catalog,
        int songs,
        Map<String, Mood> labels,
        Shelf labelled,
        Yardstick yardstick,
        MoodBridge bridge,
        Optional<QueueRanker> sequence,
        List<Long> seeds) {
    private static final int TYPICAL = 4000;

    /** @param novelty how new a song is, where playlists tell */
    static Ground of(Catalog catalog, Known known, MoodBridge bridge, Optional<QueueRanker> sequence) {
        List<PlacedTrack> found = catalog.tracks(known.labels().keySet());
        Map<String, Mood> labels = new HashMap<>();
        found.forEach(song ->
                labels.put(song.track().id(), known.labels().get(song.track().id())));
        Yardstick yardstick = new Yardstick(catalog.sample(TrackFilter.ALL, TYPICAL, 1), known.novelty());
        return new Ground(
                Shelf.of(catalog),
                catalog.manifest().tracks(),
                labels,
                new FewSongs(found),
                yardstick,
                bridge,
                sequence,
                known.seeds());
    }

    /**
     * What the files say.
     *
     * @param labels track id → mood, also of songs that the catalog does not have
     */
    record Known(Map<String, Mood> labels, Novelty novelty, List<Long> seeds) {}

    OurChain ours() {
        return OurChain.whole(bridge, sequence);
    }

    /** Every mood with every goal, under each seed. */
    List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (Goal goal : Goal.values()) {
            requests.addAll(requests(goal));
        }
        return requests;
    }

    /** Every mood with the goal match, under each seed. */
    List<Request> matches() {
        return requests(Goal.MATCH);
    }

    /** No two with the same seed: else lots would fall alike. */
    private List<Request> requests(Goal goal) {
        List<Request> requests = new ArrayList<>();
        for (long seed : seeds) {
            for (Mood mood : Mood.values()) {
                long own = (seed * Goal.values().length + goal.ordinal()) * Mood.values().length + mood.ordinal();
                requests.add(Request.of(mood, own).going(Way.of(goal)));
            }
        }
        return requests;
    }

    /** All figures of what a contender makes of these requests. */
    Measured measure(Contender contender, List<Request> requests) {
        List<Listing> queues = requests.parallelStream()
                .map(request -> contender.choose(request, catalog))
                .toList();
        Map<Figure, double[]> values = new HashMap<>();
        for (Figure figure : Figure.values()) {
            values.put(
                    figure,
                    queues.stream()
                            .mapToDouble(queue -> yardstick.of(figure, queue))
                            .toArray());
        }
        values.put(Figure.OWN_SONGS, ownSongs(queues));
        values.put(Figure.MOOD_PRECISION, precisions(contender, requests));
        return new Measured(queues, values);
    }

    /**
     * What was made, and for each figure a value for each queue.
     */
    record Measured(List<Listing> queues, Map<Figure, double[]> values) {
        /** How many different songs there are in all queues together. */
        long differentSongs() {
            return queues.stream()
                    .flatMap(queue -> queue.tracks().stream())
                    .map(PlacedTrack::songKey)
                    .distinct()
                    .count();
        }
    }

    private double[] precisions(Contender contender, List<Request> requests) {
        if (labels.isEmpty()) {
            double[] unknown = new double[requests.size()];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
        return requests.parallelStream()
                .mapToDouble(request -> Yardstick.precision(contender.choose(request, labelled), labels))
                .toArray();
    }

    private static double[] ownSongs(List<Listing> queues) {
        List<String> all = queues.stream()
                .flatMap(queue -> queue.tracks().stream())
                .map(PlacedTrack::songKey)
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(song -> counts.merge(song, 1, Integer::sum));
        return queues.stream()
                .mapToDouble(queue -> queue.tracks().stream()
                        .mapToDouble(song -> counts.get(song.songKey()) == 1 ? 1 : 0)
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }
}
