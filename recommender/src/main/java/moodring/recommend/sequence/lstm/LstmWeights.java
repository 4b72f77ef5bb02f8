package moodring.recommend.sequence.lstm;

import moodring.recommend.sequence.network.LstmShape;

/**
 * The weights of an LSTM with its linear layer, laid out row by row for fast plain Java: DL4J's own LSTM spends a second
 * on a batch that takes ten milliseconds here. The columns of the cells stand as DL4J has them: input (tanh), forget
 * gate, output gate, input gate. Immutable once filled.
 */
final class LstmWeights {
    final LstmShape shape;
    /** [input][column] */
    final float[][] input;
    /** [cell][column] */
    final float[][] recurrent;

    final float[] bias;
    /** [cell][output] */
    final float[][] output;

    final float[] outputBias;

    /** All zero. */
    LstmWeights(LstmShape shape) {
        this.shape = shape;
        input = new float[shape.inputs()][shape.columns()];
        recurrent = new float[shape.hidden()][shape.columns()];
        bias = new float[shape.columns()];
        output = new float[shape.hidden()][shape.outputs()];
        outputBias = new float[shape.outputs()];
    }

    /** @param flat in DL4J's order: each matrix column by column */
    static LstmWeights of(LstmShape shape, float[] flat) {
        if (flat.length != shape.parameters()) {
            throw new IllegalArgumentException(
                    "an LSTM of " + shape + " has " + shape.parameters() + " weights, but there were " + flat.length);
        }
        LstmWeights weights = new LstmWeights(shape);
        weights.visit((array, index, place) -> array[index] = flat[place]);
        return weights;
    }

    /** The same in DL4J's order. */
    float[] flat() {
        float[] flat = new float[shape.parameters()];
        visit((array, index, place) -> flat[place] = array[index]);
        return flat;
    }

    private interface Visitor {
        void visit(float[] array, int index, int place);
    }

    private void visit(Visitor visitor) {
        int place = visit(input, 0, visitor);
        place = visit(recurrent, place, visitor);
        place = visit(new float[][] {bias}, place, visitor);
        place = visit(output, place, visitor);
        visit(new float[][] {outputBias}, place, visitor);
    }

    private static int visit(float[][] matrix, int from, Visitor visitor) {
        int place = from;
        for (int column = 0; column < matrix[0].length; column++) {
            for (float[] row : matrix) {
                visitor.visit(row, column, place++);
            }
        }
        return place;
    }
}
