package moodring.recommend.sequence.rank;

import java.util.List;

/** Mean and spread of each clue. A network learns from clues on this scale; {@link #unscaled} then lets it do without. */
final class ClueScale {
    private final double[] means;
    private final double[] deviations;

    private ClueScale(double[] means, double[] deviations) {
        this.means = means;
        this.deviations = deviations;
    }

    static ClueScale of(List<Choice> choices) {
        int clues = choices.get(0).rows()[0].length;
        double[] means = new double[clues];
        double[] squares = new double[clues];
        long rows = 0;
        for (Choice choice : choices) {
            for (float[] row : choice.rows()) {
                for (int clue = 0; clue < clues; clue++) {
                    means[clue] += row[clue];
                    squares[clue] += (double) row[clue] * row[clue];
                }
                rows++;
            }
        }
        for (int clue = 0; clue < clues; clue++) {
            means[clue] /= rows;
            squares[clue] = Math.sqrt(Math.max(0, squares[clue] / rows - means[clue] * means[clue])) + 1e-6;
        }
        return new ClueScale(means, squares);
    }

    /** Puts all rows on this scale, in place. */
    void apply(List<Choice> choices) {
        for (Choice choice : choices) {
            for (float[] row : choice.rows()) {
                for (int clue = 0; clue < row.length; clue++) {
                    row[clue] = (float) ((row[clue] - means[clue]) / deviations[clue]);
                }
            }
        }
    }

    /** Weights that say of raw clues what the given ones say of scaled ones. */
    float[] unscaled(float[] flat, int inputs, int hidden) {
        float[] raw = flat.clone();
        for (int unit = 0; unit < hidden; unit++) {
            double bias = flat[hidden * inputs + unit];
            for (int input = 0; input < inputs; input++) {
                double weight = flat[unit * inputs + input] / deviations[input];
                raw[unit * inputs + input] = (float) weight;
                bias -= weight * means[input];
            }
            raw[hidden * inputs + unit] = (float) bias;
        }
        return raw;
    }
}
