package moodring.emotion.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.*;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;

/** A convolution without bias, of any kernel, stride and symmetric padding. */
final class ConvolutionStep implements Step {
    private final Device device;
    private final Tensor input;
    private final Tensor output;
    private final boolean inputLearns;
    private final ConvolutionShape shape;
    private final memory master;
    private final memory masterGradient;
    private final memory weights;
    private final convolution_forward.primitive_desc description;
    private final convolution_forward convolution;
    private final reorder arrange;
    private final IntMemoryMap forwardArguments;
    private Runnable backward;

    /** @param inputLearns whether anything before this step needs a gradient: not so for the picture itself */
    ConvolutionStep(
            Device device,
            ParameterViews parameters,
            String name,
            ConvolutionLayer layer,
            Tensor input,
            boolean inputLearns) {
        this.device = device;
        this.input = input;
        this.inputLearns = inputLearns;
        shape = ConvolutionShape.of(name, layer);
        output = input.like(shape.outputs(), shape.after(input.height, 0), shape.after(input.width, 1));
        master = device.at(parameters.parameter(name, "W"), Device.weights(shape.weights()));
        masterGradient = device.at(parameters.gradient(name, "W"), Device.weights(shape.weights()));
        description = new convolution_forward.primitive_desc(
                device.engine,
                dnnl_forward_training,
                dnnl_convolution_direct,
                input.description,
                Device.any(device.activations, shape.weights()),
                output.description,
                shape.stride(),
                shape.padding(),
                shape.padding());
        weights = device.allocate(description.weights_desc());
        arrange = new reorder(master, weights);
        convolution = new convolution_forward(description);
        forwardArguments =
                Device.arguments(DNNL_ARG_SRC, input.values, DNNL_ARG_WEIGHTS, weights, DNNL_ARG_DST, output.values);
    }

    Tensor output() {
        return output;
    }

    @Override
    public void forward() {
        arrange.execute(device.stream, master, weights);
        convolution.execute(device.stream, forwardArguments);
    }

    @Override
    public void prepareBackward() {
        Runnable weightGradients = weightGradients();
        Runnable inputGradients = inputLearns ? inputGradients() : () -> {};
        backward = () -> {
            weightGradients.run();
            inputGradients.run();
        };
    }

    private Runnable weightGradients() {
        var pd = new convolution_backward_weights.primitive_desc(
                device.engine,
                dnnl_convolution_direct,
                input.description,
                Device.any(memory.data_type.f32, shape.weights()),
                output.description,
                shape.stride(),
                shape.padding(),
                shape.padding(),
                description);
        memory arranged = device.allocate(pd.diff_weights_desc());
        var primitive = new convolution_backward_weights(pd);
        var restore = new reorder(arranged, masterGradient);
        IntMemoryMap arguments = Device.arguments(
                DNNL_ARG_SRC, input.values, DNNL_ARG_DIFF_DST, output.gradient(), DNNL_ARG_DIFF_WEIGHTS, arranged);
        return () -> {
            primitive.execute(device.stream, arguments);
            restore.execute(device.stream, arranged, masterGradient);
        };
    }

    private Runnable inputGradients() {
        var pd = new convolution_backward_data.primitive_desc(
                device.engine,
                dnnl_convolution_direct,
                input.description,
                Device.any(device.activations, shape.weights()),
                output.description,
                shape.stride(),
                shape.padding(),
                shape.padding(),
                description);
        memory arranged = device.allocate(pd.weights_desc());
        var arrangeBack = new reorder(master, arranged);
        var primitive = new convolution_backward_data(pd);
        IntMemoryMap arguments = Device.arguments(
                DNNL_ARG_DIFF_DST,
                output.gradient(),
                DNNL_ARG_WEIGHTS,
                arranged,
                DNNL_ARG_DIFF_SRC,
                input.newContribution());
        return () -> {
            arrangeBack.execute(device.stream, master, arranged);
            primitive.execute(device.stream, arguments);
        };
    }

    @Override
    public void backward() {
        output.gatherGradient();
        backward.run();
    }
}
