package moodring.emotion.network.onednn;

import java.util.SplittableRandom;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The last layer: dropout, a dense layer and softmax with cross-entropy against soft targets. It has a few thousand
 * weights, so plain Java loops cost less than the calls into oneDNN would.
 */
final class SoftmaxOutput {
    private final Device device;
    private final ParameterViews parameters;
    private final String name;
    private final int inputs;
    private final int classes;
    private final int pictures;
    private final double keep;
    private final memory source;
    private final memory plainSource;
    private final memory gradient;
    private final float[] features;
    private final float[] mask;
    private final float[] weights;
    private final float[] bias;
    private final float[] difference;

    SoftmaxOutput(Device device, ParameterViews parameters, String name, OutputLayer layer, Tensor input) {
        check(name, layer, input);
        this.device = device;
        this.parameters = parameters;
        this.name = name;
        inputs = input.channels;
        classes = (int) layer.getNOut();
        pictures = input.pictures;
        keep = layer.getIDropout() == null ? 1 : ((Dropout) layer.getIDropout()).getP();
        source = input.values;
        gradient = device.allocate(input.description);
        input.contribute(gradient);
        plainSource = device.allocate(plain());
        features = new float[pictures * inputs];
        mask = new float[pictures * inputs];
        weights = new float[inputs * classes];
        bias = new float[classes];
        difference = new float[pictures * classes];
    }

    private memory.desc plain() {
        return new memory.desc(
                new long[] {pictures, inputs, 1, 1}, memory.data_type.f32, memory.format_tag.nhwc, false);
    }

    private static void check(String name, OutputLayer layer, Tensor input) {
        boolean known = layer.getActivationFn() instanceof ActivationSoftmax
                && layer.getLossFn() instanceof LossMCXENT
                && layer.hasBias()
                && (layer.getIDropout() == null || layer.getIDropout() instanceof Dropout)
                && input.height == 1
                && input.width == 1;
        if (!known) {
            throw new UnsupportedLayerException(
                    name, "the output must be softmax with cross-entropy, a bias and plain dropout, after pooling");
        }
    }

    /** @param dropoutSeed of the features left out in this batch */
    void readWithDropout(long dropoutSeed) {
        read();
        SplittableRandom random = new SplittableRandom(dropoutSeed);
        float scale = (float) (1 / keep);
        for (int i = 0; i < mask.length; i++) {
            mask[i] = keep == 1 || random.nextDouble() < keep ? scale : 0;
            features[i] *= mask[i];
        }
    }

    void read() {
        new reorder(source, plainSource).execute(device.stream, source, plainSource);
        device.stream._wait();
        Device.floats(plainSource).get(features);
        parameters.parameter(name, "W").get(weights);
        parameters.parameter(name, "b").get(bias);
    }

    /** The values before softmax, [picture][class] in one array. */
    float[] logits() {
        float[] logits = new float[pictures * classes];
        for (int p = 0; p < pictures; p++) {
            for (int k = 0; k < classes; k++) {
                float sum = bias[k];
                for (int i = 0; i < inputs; i++) {
                    sum += features[p * inputs + i] * weights[k * inputs + i];
                }
                logits[p * classes + k] = sum;
            }
        }
        return logits;
    }

    /**
     * Sum of the cross-entropies over the batch; keeps probability − target for the way back.
     *
     * @param first the batch's first picture among those that {@code targets} holds
     */
    double loss(float[] targets, int first) {
        float[] probabilities = logits();
        double loss = 0;
        for (int p = 0; p < pictures; p++) {
            Softmax.apply(probabilities, p * classes, classes);
            for (int k = p * classes; k < (p + 1) * classes; k++) {
                float target = targets[first * classes + k];
                loss -= target == 0 ? 0 : target * Math.log(Math.max(probabilities[k], 1e-10f));
                difference[k] = probabilities[k] - target;
            }
        }
        return loss;
    }

    void backward() {
        parameters.gradient(name, "W").put(weightGradient());
        parameters.gradient(name, "b").put(biasGradient());
        FloatPointer plain = Device.floats(plainSource);
        plain.put(inputGradient());
        new reorder(plainSource, gradient).execute(device.stream, plainSource, gradient);
    }

    private float[] weightGradient() {
        float[] result = new float[weights.length];
        for (int p = 0; p < pictures; p++) {
            for (int k = 0; k < classes; k++) {
                float d = difference[p * classes + k];
                for (int i = 0; i < inputs; i++) {
                    result[k * inputs + i] += d * features[p * inputs + i];
                }
            }
        }
        return result;
    }

    private float[] biasGradient() {
        float[] result = new float[classes];
        for (int j = 0; j < difference.length; j++) {
            result[j % classes] += difference[j];
        }
        return result;
    }

    private float[] inputGradient() {
        float[] result = new float[features.length];
        for (int p = 0; p < pictures; p++) {
            for (int k = 0; k < classes; k++) {
                float d = difference[p * classes + k];
                for (int i = 0; i < inputs; i++) {
                    result[p * inputs + i] += d * weights[k * inputs + i];
                }
            }
        }
        for (int i = 0; i < result.length; i++) {
            result[i] *= mask[i];
        }
        return result;
    }
}
