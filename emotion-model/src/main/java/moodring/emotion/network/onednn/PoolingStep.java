package moodring.emotion.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.*;

import java.util.Arrays;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** Maximum or average over windows, or over the whole picture. */
final class PoolingStep implements Step {
    private static final long[] NONE = {0, 0};

    private final Device device;
    private final Tensor input;
    private final Tensor output;
    private final int algorithm;
    private final long[] kernel;
    private final long[] stride;
    private final memory workspace;
    private final pooling_forward.primitive_desc description;
    private final pooling_forward primitive;
    private final IntMemoryMap forwardArguments;
    private pooling_backward backwardPrimitive;
    private IntMemoryMap backwardArguments;

    private PoolingStep(Device device, Tensor input, int algorithm, long[] kernel, long[] stride) {
        this.device = device;
        this.input = input;
        this.algorithm = algorithm;
        this.kernel = kernel;
        this.stride = stride;
        output = input.like(input.channels, (int) ((input.height - kernel[0]) / stride[0] + 1), (int)
                ((input.width - kernel[1]) / stride[1] + 1));
        description = new pooling_forward.primitive_desc(
                device.engine,
                dnnl_forward_training,
                algorithm,
                input.description,
                output.description,
                stride,
                kernel,
                NONE,
                NONE,
                NONE);
        primitive = new pooling_forward(description);
        forwardArguments = Device.arguments(DNNL_ARG_SRC, input.values, DNNL_ARG_DST, output.values);
        workspace = algorithm == dnnl_pooling_max ? device.allocate(description.workspace_desc()) : null;
        if (workspace != null) {
            forwardArguments.put(DNNL_ARG_WORKSPACE, workspace);
        }
    }

    static PoolingStep windows(Device device, String name, SubsamplingLayer layer, Tensor input) {
        boolean plain = Arrays.stream(layer.getPadding()).allMatch(p -> p == 0)
                && Arrays.stream(layer.getDilation()).allMatch(d -> d == 1)
                && layer.getConvolutionMode() != ConvolutionMode.Same
                && layer.getIDropout() == null;
        if (!plain) {
            throw new UnsupportedLayerException(name, "pooling must have no padding, dilation and dropout");
        }
        long[] kernel = ConvolutionShape.longs(layer.getKernelSize());
        long[] stride = ConvolutionShape.longs(layer.getStride());
        return new PoolingStep(device, input, algorithm(name, layer.getPoolingType()), kernel, stride);
    }

    static PoolingStep whole(Device device, String name, GlobalPoolingLayer layer, Tensor input) {
        if (!layer.isCollapseDimensions()) {
            throw new UnsupportedLayerException(name, "global pooling must collapse its dimensions");
        }
        long[] kernel = {input.height, input.width};
        return new PoolingStep(device, input, algorithm(name, layer.getPoolingType()), kernel, kernel);
    }

    private static int algorithm(String name, Enum<?> type) {
        if (type.name().equals(PoolingType.MAX.name())) {
            return dnnl_pooling_max;
        }
        if (type.name().equals(PoolingType.AVG.name())) {
            return dnnl_pooling_avg_exclude_padding;
        }
        throw new UnsupportedLayerException(name, "pooling must be MAX or AVG, but is " + type);
    }

    Tensor output() {
        return output;
    }

    @Override
    public void forward() {
        primitive.execute(device.stream, forwardArguments);
    }

    @Override
    public void prepareBackward() {
        backwardPrimitive = new pooling_backward(new pooling_backward.primitive_desc(
                device.engine,
                algorithm,
                input.description,
                output.description,
                stride,
                kernel,
                NONE,
                NONE,
                NONE,
                description));
        backwardArguments =
                Device.arguments(DNNL_ARG_DIFF_DST, output.gradient(), DNNL_ARG_DIFF_SRC, input.newContribution());
        if (workspace != null) {
            backwardArguments.put(DNNL_ARG_WORKSPACE, workspace);
        }
    }

    @Override
    public void backward() {
        output.gatherGradient();
        backwardPrimitive.execute(device.stream, backwardArguments);
    }
}
