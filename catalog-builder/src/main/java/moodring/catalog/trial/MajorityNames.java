package moodring.catalog.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import moodring.catalog.cluster.Centroids;
import moodring.catalog.cluster.PointMaker;
import moodring.catalog.label.Example;
import moodring.catalog.label.MoodPoint;
import moodring.catalog.label.NamingRule;
import moodring.track.Mood;

/**
 * Names a cluster after the mood that is commonest among the labelled tracks in it, compared with how common it is among
 * all: a cluster without labelled tracks takes what all of them say.
 */
final class MajorityNames implements NamingRule {

    /** As many made-up tracks with the moods of all labelled ones are added to each cluster. */
    private static final double SMOOTHING = 5;
    /** How much a mood's frequency counts against it; 1 would give every mood the same say. */
    private static final double RARITY_WEIGHT = 0.75;

    private final List<Example> examples;
    private final PointMaker points;

    MajorityNames(List<Example> examples, PointMaker points) {
        this.examples = examples;
        this.points = points;
    }

    @Override
    public List<MoodPoint> name(Centroids clusters) {
        double[][] scores = scores(clusters);
        List<MoodPoint> named = new ArrayList<>(IntStream.range(0, clusters.size())
                .mapToObj(cluster -> named(clusters, cluster, best(scores[cluster])))
                .toList());
        for (Mood mood : Mood.values()) {
            if (named.stream().noneMatch(cluster -> cluster.mood() == mood)) {
                int given = IntStream.range(0, clusters.size())
                        .boxed()
                        .max(Comparator.comparingDouble(cluster -> scores[cluster][mood.ordinal()]))
                        .orElseThrow();
                named.set(given, named(clusters, given, mood));
            }
        }
        return named;
    }

    private double[][] scores(Centroids clusters) {
        Map<Mood, Double> shares = new EnumMap<>(Mood.class);
        examples.forEach(example -> shares.merge(example.mood(), 1.0 / examples.size(), Double::sum));
        double[][] scores = new double[clusters.size()][Mood.values().length];
        for (double[] score : scores) {
            Arrays.setAll(score, mood -> SMOOTHING * shares.get(Mood.values()[mood]));
        }
        for (Example example : examples) {
            scores[clusters.nearest(points.point(example.values()))][
                    example.mood().ordinal()]++;
        }
        for (double[] score : scores) {
            Arrays.setAll(score, mood -> score[mood] / Math.pow(shares.get(Mood.values()[mood]), RARITY_WEIGHT));
        }
        return scores;
    }

    private static Mood best(double[] score) {
        return Arrays.stream(Mood.values())
                .max(Comparator.comparingDouble(mood -> score[mood.ordinal()]))
                .orElseThrow();
    }

    private static MoodPoint named(Centroids clusters, int cluster, Mood mood) {
        List<Double> middle = Arrays.stream(clusters.point(cluster)).boxed().toList();
        return new MoodPoint(mood, "mostly " + mood.word(), middle);
    }
}
