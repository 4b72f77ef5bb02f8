package moodring.catalog.label;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import moodring.track.Mood;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Weighted means and scatter of labelled points. */
final class Moments {

    private final List<double[]> points;
    private final List<Mood> moods;
    private final double[] weights;

    /** @param points not copied, and not changed */
    Moments(List<double[]> points, List<Mood> moods, double[] weights) {
        this.points = points;
        this.moods = moods;
        this.weights = weights;
    }

    /** Share of the weights that each mood has. */
    Map<Mood, Double> shares() {
        double all = DoubleStream.of(weights).sum();
        Map<Mood, Double> shares = new EnumMap<>(Mood.class);
        for (int i = 0; i < weights.length; i++) {
            shares.merge(moods.get(i), weights[i] / all, Double::sum);
        }
        return shares;
    }

    Map<Mood, double[]> means() {
        Map<Mood, double[]> sums = new EnumMap<>(Mood.class);
        Map<Mood, Double> weightOf = new EnumMap<>(Mood.class);
        for (int i = 0; i < weights.length; i++) {
            add(sums.computeIfAbsent(moods.get(i), mood -> new double[size()]), points.get(i), weights[i]);
            weightOf.merge(moods.get(i), weights[i], Double::sum);
        }
        sums.forEach((mood, sum) -> Arrays.setAll(sum, term -> sum[term] / weightOf.get(mood)));
        return sums;
    }

    /** How points scatter about the mean of their mood. */
    RealMatrix scatterWithinMoods() {
        Map<Mood, double[]> means = means();
        return scatter(moods.stream().map(means::get).toList());
    }

    /** How points scatter about the mean of all. */
    RealMatrix scatterOfAll() {
        double[] mean = new double[size()];
        double all = DoubleStream.of(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            add(mean, points.get(i), weights[i] / all);
        }
        return scatter(moods.stream().map(mood -> mean).toList());
    }

    private RealMatrix scatter(List<double[]> middles) {
        int size = size();
        double all = DoubleStream.of(weights).sum();
        double[][] scatter = new double[size][size];
        for (int i = 0; i < weights.length; i++) {
            double[] point = points.get(i);
            double[] middle = middles.get(i);
            for (int row = 0; row < size; row++) {
                double share = weights[i] * (point[row] - middle[row]) / all;
                for (int column = 0; column <= row; column++) {
                    scatter[row][column] += share * (point[column] - middle[column]);
                }
            }
        }
        // Mirrored, not computed twice: a matrix that is symmetric but for rounding is decomposed in another way, which
        // fails.
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                scatter[column][row] = scatter[row][column];
            }
        }
        return MatrixUtils.createRealMatrix(scatter);
    }

    private int size() {
        return points.get(0).length;
    }

    private static void add(double[] sum, double[] point, double weight) {
        for (int term = 0; term < sum.length; term++) {
            sum[term] += weight * point[term];
        }
    }
}
