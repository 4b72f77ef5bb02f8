package moodring.recommend.sequence.rank;

/**
 * Adds up the gradient of the listwise loss (Cao and others, ListNet, 2007; the sampled softmax of GRU4Rec's successors):
 * minus the logarithm of the probability that a softmax over the scores gives to the candidate that came next. Not
 * thread-safe.
 */
final class ChoiceGradient {
    private final Perceptron perceptron;
    private final int inputs;
    private final int hidden;
    private final float[] sums;
    private double loss;
    private int choices;

    ChoiceGradient(Perceptron perceptron) {
        this.perceptron = perceptron;
        inputs = perceptron.inputs();
        hidden = perceptron.hidden();
        sums = new float[Perceptron.parameters(inputs, hidden)];
    }

    void add(Choice choice) {
        float[][] rows = choice.rows();
        float[][] units = new float[rows.length][hidden];
        double[] probabilities = new double[rows.length];
        for (int candidate = 0; candidate < rows.length; candidate++) {
            probabilities[candidate] = perceptron.score(rows[candidate], units[candidate]);
        }
        loss += logSumThenSoftmax(probabilities);
        choices++;
        for (int candidate = 0; candidate < rows.length; candidate++) {
            float slope = (float) (probabilities[candidate] - (candidate == 0 ? 1 : 0));
            addCandidate(rows[candidate], units[candidate], slope);
        }
    }

    /** Turns scores into probabilities; returns minus the logarithm of the first. */
    private static double logSumThenSoftmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - highest);
        }
        double logSum = highest + Math.log(sum);
        double first = logSum - scores[0];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - logSum);
        }
        return first;
    }

    private void addCandidate(float[] row, float[] units, float slope) {
        for (int unit = 0; unit < hidden; unit++) {
            if (units[unit] > 0) {
                sums[hidden * (inputs + 1) + unit] += slope * units[unit];
                float unitSlope = slope * perceptron.out(unit);
                sums[hidden * inputs + unit] += unitSlope;
                for (int input = 0; input < inputs; input++) {
                    sums[unit * inputs + input] += unitSlope * row[input];
                }
            }
        }
        sums[sums.length - 1] += slope;
    }

    /** The gradient of the mean loss, in DL4J's order. */
    float[] mean() {
        float[] mean = sums.clone();
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= choices;
        }
        return mean;
    }

    double meanLoss() {
        return loss / choices;
    }
}
