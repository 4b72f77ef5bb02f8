package moodring.recommend.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import moodring.db.Catalog;
import moodring.recommend.Request;
import moodring.recommend.measure.Ground.Measured;
import moodring.recommend.measure.Section.Cell;
import moodring.recommend.measure.Section.Row;
import moodring.recommend.policy.Target;
import moodring.recommend.sample.Candidates;
import moodring.recommend.sample.QueueSoFar;
import moodring.recommend.sample.WeightedRanker;
import moodring.recommend.sequence.WhatComesNext;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;

/**
 * What the sequence model adds, at several weights: to guessing what really came next in playlists that it did not learn
 * from, and to the queues themselves. A guess is the chain's own ranking, for a wish for the next song's mood: the song
 * among at most {@value #CANDIDATES} others that the chain would read for a target near it.
 */
final class SequenceGain {
    private static final double[] WEIGHTS = {0, 0.1, 0.2, 0.3, 0.5, 0.8, 1.2, 2};
    private static final int GUESSES = 3;
    private static final int CANDIDATES = 184;
    private static final double SPREAD = 0.06;
    private static final int QUEUE = 10;
    private static final int LEAST_HEARD = 5;
    private static final int TOP = 10;

    private final Ground ground;
    private final Resampling resampling;

    SequenceGain(Ground ground, Resampling resampling) {
        this.ground = ground;
        this.resampling = resampling;
    }

    /** @param heldOut empty: the queues alone are measured */
    Section section(Optional<HeldOut> heldOut, Catalog catalog) {
        List<double[][]> guesses =
                heldOut.map(playlists -> guesses(playlists, catalog)).orElse(List.of());
        List<Request> requests = ground.matches();
        List<Row> rows = new ArrayList<>();
        Measured without = ground.measure(ground.ours().weighingSequence(0), requests);
        for (int place = 0; place < WEIGHTS.length; place++) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            if (!guesses.isEmpty()) {
                cells.put("hitRate10", guessed(guesses, place, 0));
                cells.put("mrr", guessed(guesses, place, 1));
            }
            Measured measured = ground.measure(ground.ours().weighingSequence(WEIGHTS[place]), requests);
            measured.values()
                    .forEach((figure, values) -> cells.put(
                            figure.word(),
                            new Cell(
                                    resampling.mean(values),
                                    resampling.differ(values, without.values().get(figure)))));
            rows.add(new Row("weight " + WEIGHTS[place], cells));
        }
        String title =
                ("The sequence model by its weight; %d playlists it did not learn from, the next song among 185 near"
                                + " it; * differs from weight 0.")
                        .formatted(guesses.size());
        return new Section("sequence", title, columns(), rows);
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("hitRate10", "hits at 10");
        columns.put("mrr", "MRR");
        for (Figure figure : Figure.values()) {
            columns.put(figure.word(), figure.title());
        }
        return columns;
    }

    private Cell guessed(List<double[][]> guesses, int place, int column) {
        double[] values = values(guesses, place, column);
        return new Cell(resampling.mean(values), resampling.differ(values, values(guesses, 0, column)));
    }

    private static double[] values(List<double[][]> guesses, int place, int column) {
        return guesses.stream().mapToDouble(guess -> guess[place][column]).toArray();
    }

    /** For each playlist and weight the mean hit and the mean reciprocal rank. */
    private List<double[][]> guesses(HeldOut heldOut, Catalog catalog) {
        return heldOut.playlists().parallelStream()
                .map(catalog::tracks)
                .filter(songs -> songs.size() > LEAST_HEARD)
                .map(songs -> guesses(heldOut, songs))
                .toList();
    }

    private double[][] guesses(HeldOut heldOut, List<PlacedTrack> songs) {
        SplittableRandom random = new SplittableRandom(
                ground.seeds().get(0) + songs.get(0).songKey().hashCode());
        double[][] sums = new double[WEIGHTS.length][2];
        for (int guess = 0; guess < GUESSES; guess++) {
            int place = random.nextInt(LEAST_HEARD, songs.size());
            guess(heldOut, songs.subList(0, place), songs.get(place), sums);
        }
        return sums;
    }

    private void guess(HeldOut heldOut, List<PlacedTrack> heard, PlacedTrack next, double[][] sums) {
        Request request = Request.of(next.mood(), heard.size());
        Target target = new Target(next.mood(), near(next, heard.size()), 0);
        QueueSoFar queue = new QueueSoFar(heard.subList(Math.max(0, heard.size() - QUEUE), heard.size()), target);
        List<PlacedTrack> candidates = candidates(heard, next, target);
        double[] others = new double[candidates.size()];
        for (WeightedRanker weighted :
                OurChain.whole(ground.bridge(), Optional.empty()).rankers(request)) {
            double[] scores = weighted.ranker().score(queue, candidates);
            Arrays.setAll(others, i -> others[i] + weighted.weight() * scores[i]);
        }
        double[] sequence = new WhatComesNext(heldOut.model()).score(queue, candidates);
        for (int place = 0; place < WEIGHTS.length; place++) {
            double weight = WEIGHTS[place];
            double rank = rankOfFirst(candidates.size(), i -> others[i] + weight * sequence[i]);
            sums[place][0] += (rank <= TOP ? 1.0 : 0) / GUESSES;
            sums[place][1] += 1 / rank / GUESSES;
        }
    }

    /** A point that the next song does not lie nearer to than others do: that would tell. */
    private static PlanePoint near(PlacedTrack next, long seed) {
        SplittableRandom random = new SplittableRandom(seed + next.songKey().hashCode());
        PlanePoint point = PlanePoint.of(next.track().features());
        return new PlanePoint(
                clamp(point.valence() + random.nextGaussian(0, SPREAD)),
                clamp(point.energy() + random.nextGaussian(0, SPREAD)));
    }

    private static double clamp(double value) {
        return Math.min(1, Math.max(0, value));
    }

    /** The true next song first, then the others that the chain would read for this target. */
    private List<PlacedTrack> candidates(List<PlacedTrack> heard, PlacedTrack next, Target target) {
        Set<String> taken = new HashSet<>();
        heard.forEach(song -> taken.add(song.songKey()));
        taken.add(next.songKey());
        List<PlacedTrack> candidates = new ArrayList<>(List.of(next));
        new Candidates(ground.catalog(), false, heard.size())
                .near(target, CANDIDATES).stream()
                        .filter(song -> !taken.contains(song.songKey()))
                        .forEach(candidates::add);
        return candidates;
    }

    private static double rankOfFirst(int candidates, IntToDoubleFunction score) {
        double first = score.applyAsDouble(0);
        double rank = 1;
        for (int i = 1; i < candidates; i++) {
            double other = score.applyAsDouble(i);
            rank += other > first ? 1 : other == first ? 0.5 : 0;
        }
        return rank;
    }
}
