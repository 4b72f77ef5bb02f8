package moodring.emotion.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.*;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.reorder;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;

/**
 * For reading only: a convolution, the batch normalisation after it (by its running mean and variance, multiplied into the
 * weights) and a ReLU, as one primitive.
 */
final class FoldedConvolution {
    private final Device device;
    private final ParameterViews parameters;
    private final String convolutionName;
    private final String normalisationName;
    private final BatchNormalization normalisation;
    private final ConvolutionShape shape;
    private final Tensor output;
    private final memory plainWeights;
    private final memory weights;
    private final memory bias;
    private final convolution_forward primitive;
    private final IntMemoryMap arguments;

    FoldedConvolution(
            Device device,
            ParameterViews parameters,
            GraphNode convolution,
            GraphNode norm,
            Tensor input,
            boolean relu) {
        this.device = device;
        this.parameters = parameters;
        convolutionName = convolution.name();
        normalisationName = norm.name();
        normalisation = (BatchNormalization) norm.layer();
        NormalisationStep.check(normalisationName, normalisation);
        shape = ConvolutionShape.of(
                convolutionName, (org.deeplearning4j.nn.conf.layers.ConvolutionLayer) convolution.layer());
        output = input.like(shape.outputs(), shape.after(input.height, 0), shape.after(input.width, 1));
        var description = new convolution_forward.primitive_desc(
                device.engine,
                dnnl_forward_inference,
                dnnl_convolution_direct,
                input.description,
                Device.any(device.activations, shape.weights()),
                Device.vector(shape.outputs()),
                output.description,
                shape.stride(),
                shape.padding(),
                shape.padding(),
                attributes(relu),
                false);
        plainWeights = device.allocate(Device.weights(shape.weights()));
        weights = device.allocate(description.weights_desc());
        bias = device.allocate(Device.vector(shape.outputs()));
        primitive = new convolution_forward(description);
        arguments = Device.arguments(
                DNNL_ARG_SRC,
                input.values,
                DNNL_ARG_WEIGHTS,
                weights,
                DNNL_ARG_BIAS,
                bias,
                DNNL_ARG_DST,
                output.values);
    }

    private static primitive_attr attributes(boolean relu) {
        primitive_attr attributes = new primitive_attr();
        if (relu) {
            post_ops after = new post_ops();
            after.append_eltwise(dnnl_eltwise_relu, 0f, 0f);
            attributes.set_post_ops(after);
        }
        return attributes;
    }

    Tensor output() {
        return output;
    }

    /** Takes the parameters as they are now. */
    void fold() {
        float[] kernel = parameters.copyOf(convolutionName, "W");
        float[] gamma = parameters.copyOf(normalisationName, "gamma");
        float[] beta = parameters.copyOf(normalisationName, "beta");
        float[] mean = parameters.copyOf(normalisationName, "mean");
        float[] variance = parameters.copyOf(normalisationName, "var");
        int perOutput = kernel.length / gamma.length;
        for (int o = 0; o < gamma.length; o++) {
            float factor = (float) (gamma[o] / Math.sqrt(variance[o] + normalisation.getEps()));
            beta[o] -= mean[o] * factor;
            for (int i = o * perOutput; i < (o + 1) * perOutput; i++) {
                kernel[i] *= factor;
            }
        }
        Device.floats(bias).put(beta);
        Device.floats(plainWeights).put(kernel);
        new reorder(plainWeights, weights).execute(device.stream, plainWeights, weights);
        device.stream._wait();
    }

    void forward() {
        primitive.execute(device.stream, arguments);
    }
}
