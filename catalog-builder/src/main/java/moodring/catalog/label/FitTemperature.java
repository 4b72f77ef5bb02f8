package moodring.catalog.label;

import java.util.ArrayList;
import java.util.List;
import moodring.catalog.cluster.Softmax;
import moodring.track.Mood;

/**
 * Finds the temperature at which probabilities say how often a mood is right (Guo et al. 2017): the one that makes the
 * labels of tracks most likely that were not learned from.
 */
final class FitTemperature {

    private static final double COLDEST = 0.2;
    private static final double HOTTEST = 50;
    private static final int STEPS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    /** One label that the space finds impossible must not outweigh all others. */
    private static final double LEAST_PROBABILITY = 1e-9;

    private final List<double[]> squares = new ArrayList<>();
    private final List<Mood> labels = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /** @param squaredDistances to the prototype of each mood */
    void add(double[] squaredDistances, Mood label, double weight) {
        squares.add(squaredDistances);
        labels.add(label);
        weights.add(weight);
    }

    /** Golden-section search; the surprise has one minimum, because it is convex in 1 / temperature. */
    double temperature() {
        double low = Math.log(COLDEST);
        double high = Math.log(HOTTEST);
        for (int step = 0; step < STEPS; step++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (surprise(Math.exp(left)) < surprise(Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private double surprise(double temperature) {
        double sum = 0;
        for (int i = 0; i < squares.size(); i++) {
            double[] shares = Softmax.ofSquaredDistances(squares.get(i), temperature);
            double probability = shares[labels.get(i).ordinal()];
            sum -= weights.get(i) * Math.log(Math.max(LEAST_PROBABILITY, probability));
        }
        return sum;
    }
}
