package moodring.recommend.sequence.rank;

/**
 * One hidden layer of rectified units and one output. Immutable, safe for several threads.
 *
 * <p>Weights are in DL4J's flat order: into each unit in turn, the units' biases, out of each unit, the output's bias.
 */
public final class Perceptron {
    private final int inputs;
    private final int hidden;
    /** [input][unit] */
    private final float[][] in;

    private final float[] bias;
    private final float[] out;
    private final float outBias;
    private final float[] flat;

    public Perceptron(int inputs, int hidden, float[] flat) {
        if (flat.length != parameters(inputs, hidden)) {
            throw new IllegalArgumentException("a perceptron of " + inputs + " inputs and " + hidden + " units has "
                    + parameters(inputs, hidden) + " weights, but there were " + flat.length);
        }
        this.inputs = inputs;
        this.hidden = hidden;
        this.flat = flat.clone();
        in = new float[inputs][hidden];
        bias = new float[hidden];
        out = new float[hidden];
        for (int unit = 0; unit < hidden; unit++) {
            for (int input = 0; input < inputs; input++) {
                in[input][unit] = flat[unit * inputs + input];
            }
            bias[unit] = flat[hidden * inputs + unit];
            out[unit] = flat[hidden * (inputs + 1) + unit];
        }
        outBias = flat[flat.length - 1];
    }

    /** How many weights there are. */
    public static int parameters(int inputs, int hidden) {
        return hidden * (inputs + 2) + 1;
    }

    /** A copy of the weights. */
    public float[] flat() {
        return flat.clone();
    }

    public int inputs() {
        return inputs;
    }

    public int hidden() {
        return hidden;
    }

    /**
     * @param row at least as many numbers as there are inputs; the rest does not count
     * @param units is overwritten with what the hidden units say; as long as there are units
     */
    float score(float[] row, float[] units) {
        System.arraycopy(bias, 0, units, 0, hidden);
        for (int input = 0; input < inputs; input++) {
            float value = row[input];
            float[] weights = in[input];
            for (int unit = 0; unit < hidden; unit++) {
                units[unit] += value * weights[unit];
            }
        }
        float score = outBias;
        for (int unit = 0; unit < hidden; unit++) {
            units[unit] = Math.max(0, units[unit]);
            score += units[unit] * out[unit];
        }
        return score;
    }

    /** The weight from a unit to the output. */
    float out(int unit) {
        return out[unit];
    }
}
