package moodring.recommend.sample;

/**
 * LinUCB (Li, Chu, Langford and Schapire, "A Contextual-Bandit Approach to Personalized News Article Recommendation",
 * WWW 2010, algorithm 1, one arm): ridge regression of the reward on a few features, and a bonus for what is not known
 * well yet. Keeps the inverse by Sherman and Morrison's formula, so that learning one reward is a few multiplications.
 */
final class LinUcb {
    private final double[][] inverse;
    private final double[] rewards;
    private final double[] weights;

    /** @param ridge how much evidence a weight needs to leave zero, above 0 */
    LinUcb(int features, double ridge) {
        inverse = new double[features][features];
        rewards = new double[features];
        weights = new double[features];
        for (int feature = 0; feature < features; feature++) {
            inverse[feature][feature] = 1 / ridge;
        }
    }

    void learn(double[] features, double reward) {
        double[] leaning = times(features);
        double scale = 1 + dot(features, leaning);
        for (int row = 0; row < leaning.length; row++) {
            for (int column = 0; column < leaning.length; column++) {
                inverse[row][column] -= leaning[row] * leaning[column] / scale;
            }
            rewards[row] += reward * features[row];
        }
        System.arraycopy(times(rewards), 0, weights, 0, weights.length);
    }

    /** The reward that is expected. */
    double expected(double[] features) {
        return dot(weights, features);
    }

    /** How much the expectation may be off: its standard deviation, for rewards of variance 1. */
    double doubt(double[] features) {
        return Math.sqrt(dot(features, times(features)));
    }

    /** What one feature adds to the expectation. */
    double part(int feature, double[] features) {
        return weights[feature] * features[feature];
    }

    private double[] times(double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < vector.length; row++) {
            product[row] = dot(inverse[row], vector);
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int index = 0; index < one.length; index++) {
            sum += one[index] * other[index];
        }
        return sum;
    }
}
