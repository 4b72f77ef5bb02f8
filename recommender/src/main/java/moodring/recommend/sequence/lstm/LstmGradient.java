package moodring.recommend.sequence.lstm;

/**
 * Adds up the gradient of the squared error (mean over the nine features, each prediction times what it counts) by
 * back-propagation through time (Werbos 1990). Equals DL4J's own gradient. Not thread-safe.
 */
final class LstmGradient {
    private final LstmWeights weights;
    private final LstmWeights sums;
    private final float[][] recurrentTransposed;
    private final int hidden;
    private final BprMax ranking;
    private double countsInAll;
    private double error;

    LstmGradient(LstmWeights weights) {
        this(weights, BprMax.NONE);
    }

    /** @param ranking adds its own slope to that of the squared error */
    LstmGradient(LstmWeights weights, BprMax ranking) {
        this.weights = weights;
        this.ranking = ranking;
        sums = new LstmWeights(weights.shape);
        hidden = weights.shape.hidden();
        recurrentTransposed = transposed(weights.recurrent);
    }

    /** Goes through one playlist, forward and back. */
    void add(Lesson lesson, Dropping dropping) {
        int steps = lesson.inputs.length;
        LstmState[] states = new LstmState[steps + 1];
        float[][] inputs = new float[steps][];
        float[][] masks = new float[steps][];
        states[0] = new LstmState(weights);
        for (int step = 0; step < steps; step++) {
            inputs[step] = dropping.ofInputs(lesson.inputs[step]);
            masks[step] = dropping.answerMask(hidden);
            states[step + 1] = states[step].after(inputs[step]);
        }
        float[] answerSlope = new float[hidden];
        float[] cellSlope = new float[hidden];
        for (int step = steps - 1; step >= 0; step--) {
            addOutput(lesson, step, states[step + 1], masks[step], answerSlope);
            float[] slopes = gateSlopes(states[step], states[step + 1], answerSlope, cellSlope);
            addCells(inputs[step], states[step].answer, slopes);
            answerSlope = new float[hidden];
            LstmState.addProduct(answerSlope, slopes, recurrentTransposed);
        }
        countsInAll += lesson.countsInAll;
    }

    /** The slope of the linear layer; what it hands down is added to the answers' slope. */
    private void addOutput(Lesson lesson, int step, LstmState state, float[] mask, float[] answerSlope) {
        float[] answer = Dropping.times(state.answer, mask);
        float[] slope = state.output(answer);
        float[] more = ranking.slope(slope, lesson.targets[step], lesson.shifts[step]);
        for (int o = 0; o < slope.length; o++) {
            float miss = slope[o] - lesson.targets[step][o];
            error += (double) lesson.counts[step] * miss * miss / slope.length;
            slope[o] = lesson.counts[step] * (2 * miss / slope.length + more[o]);
            sums.outputBias[o] += slope[o];
        }
        for (int h = 0; h < hidden; h++) {
            answerSlope[h] += mask[h] * dot(weights.output[h], slope);
            addScaled(sums.output[h], answer[h], slope);
        }
    }

    /** The slope before each gate's squashing; the cells' slope is replaced by that of the step before. */
    private float[] gateSlopes(LstmState before, LstmState now, float[] answerSlope, float[] cellSlope) {
        float[] slopes = new float[now.gates.length];
        for (int h = 0; h < hidden; h++) {
            float input = now.gates[h];
            float forget = now.gates[hidden + h];
            float out = now.gates[2 * hidden + h];
            float in = now.gates[3 * hidden + h];
            float squashed = now.cellSquashed[h];
            float cell = cellSlope[h] + answerSlope[h] * out * (1 - squashed * squashed);
            slopes[h] = cell * in * (1 - input * input);
            slopes[hidden + h] = cell * before.cell[h] * forget * (1 - forget);
            slopes[2 * hidden + h] = answerSlope[h] * squashed * out * (1 - out);
            slopes[3 * hidden + h] = cell * input * in * (1 - in);
            cellSlope[h] = cell * forget;
        }
        return slopes;
    }

    private void addCells(float[] inputs, float[] answerBefore, float[] slopes) {
        for (int i = 0; i < inputs.length; i++) {
            addScaled(sums.input[i], inputs[i], slopes);
        }
        for (int h = 0; h < hidden; h++) {
            addScaled(sums.recurrent[h], answerBefore[h], slopes);
        }
        addScaled(sums.bias, 1, slopes);
    }

    /** The gradient of the mean error, in DL4J's order. */
    float[] mean() {
        float[] flat = sums.flat();
        for (int i = 0; i < flat.length; i++) {
            flat[i] /= (float) countsInAll;
        }
        return flat;
    }

    /** The mean error of what was added. */
    double meanError() {
        return error / countsInAll;
    }

    /** Rows that are as long as there are cells let the compiler use vector instructions, a sum over columns does not. */
    private static float[][] transposed(float[][] matrix) {
        float[][] rows = new float[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[j][i] = matrix[i][j];
            }
        }
        return rows;
    }

    private static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void addScaled(float[] sum, float factor, float[] numbers) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * numbers[i];
        }
    }
}
