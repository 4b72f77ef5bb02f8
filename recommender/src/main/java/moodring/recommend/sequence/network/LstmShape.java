package moodring.recommend.sequence.network;

/**
 * The sizes of an LSTM with one linear layer on top.
 *
 * @param inputs numbers for each step
 * @param hidden cells
 * @param outputs numbers predicted at each step
 */
public record LstmShape(int inputs, int hidden, int outputs) {
    /** Input, forget gate, output gate and input gate of each cell. */
    public static final int GATES = 4;

    public LstmShape {
        if (inputs < 1 || hidden < 1 || outputs < 1) {
            throw new IllegalArgumentException("an LSTM needs at least one input, cell and output, but had " + inputs
                    + ", " + hidden + " and " + outputs);
        }
    }

    /** Columns of the weights into the cells. */
    public int columns() {
        return GATES * hidden;
    }

    /** How many weights there are. */
    public int parameters() {
        return (inputs + hidden + 1) * columns() + (hidden + 1) * outputs;
    }
}
