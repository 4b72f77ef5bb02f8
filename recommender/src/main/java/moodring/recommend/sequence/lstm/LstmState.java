package moodring.recommend.sequence.lstm;

import java.util.Arrays;

/** What an LSTM remembers of one playlist, and what it computed at its newest song. Not thread-safe. */
final class LstmState {
    private final LstmWeights weights;
    private final int hidden;
    /** Activated: input, forget gate, output gate, input gate; each of {@code hidden} numbers. */
    final float[] gates;

    final float[] cell;
    final float[] cellSquashed;
    final float[] answer;

    LstmState(LstmWeights weights) {
        this.weights = weights;
        hidden = weights.shape.hidden();
        gates = new float[weights.shape.columns()];
        cell = new float[hidden];
        cellSquashed = new float[hidden];
        answer = new float[hidden];
    }

    /** The state after one more song. */
    LstmState after(float[] inputs) {
        LstmState next = new LstmState(weights);
        System.arraycopy(weights.bias, 0, next.gates, 0, next.gates.length);
        addProduct(next.gates, inputs, weights.input);
        addProduct(next.gates, answer, weights.recurrent);
        for (int h = 0; h < hidden; h++) {
            next.gates[h] = tanh(next.gates[h]);
            next.gates[hidden + h] = sigmoid(next.gates[hidden + h]);
            next.gates[2 * hidden + h] = sigmoid(next.gates[2 * hidden + h]);
            next.gates[3 * hidden + h] = sigmoid(next.gates[3 * hidden + h]);
            next.cell[h] = next.gates[hidden + h] * cell[h] + next.gates[3 * hidden + h] * next.gates[h];
            next.cellSquashed[h] = tanh(next.cell[h]);
            next.answer[h] = next.gates[2 * hidden + h] * next.cellSquashed[h];
        }
        return next;
    }

    /** The linear layer's output for an answer (of this state, or of it with some cells dropped). */
    float[] output(float[] ofAnswer) {
        float[] output = Arrays.copyOf(weights.outputBias, weights.outputBias.length);
        addProduct(output, ofAnswer, weights.output);
        return output;
    }

    static void addProduct(float[] sum, float[] row, float[][] matrix) {
        for (int i = 0; i < row.length; i++) {
            float factor = row[i];
            float[] weightsOfRow = matrix[i];
            for (int column = 0; column < sum.length; column++) {
                sum[column] += factor * weightsOfRow[column];
            }
        }
    }

    /** {@code Math.tanh} takes four times as long, which is half of a training. */
    private static float tanh(float x) {
        return (float) (1 - 2 / (Math.exp(2 * x) + 1));
    }

    private static float sigmoid(float x) {
        return (float) (1 / (1 + Math.exp(-x)));
    }
}
