package moodring.emotion.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.*;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;

/** A ReLU on its own, as after an addition. */
final class ReluStep implements Step {
    private final Device device;
    private final Tensor input;
    private final Tensor output;
    private final eltwise_forward.primitive_desc description;
    private final eltwise_forward primitive;
    private final IntMemoryMap forwardArguments;
    private eltwise_backward backwardPrimitive;
    private IntMemoryMap backwardArguments;

    ReluStep(Device device, Tensor input) {
        this.device = device;
        this.input = input;
        output = input.like(input.channels, input.height, input.width);
        description = new eltwise_forward.primitive_desc(
                device.engine, dnnl_forward_training, dnnl_eltwise_relu, input.description, output.description, 0f);
        primitive = new eltwise_forward(description);
        forwardArguments = Device.arguments(DNNL_ARG_SRC, input.values, DNNL_ARG_DST, output.values);
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
        backwardPrimitive = new eltwise_backward(new eltwise_backward.primitive_desc(
                device.engine,
                dnnl_eltwise_relu,
                input.description,
                output.description,
                input.description,
                0f,
                description));
        backwardArguments = Device.arguments(
                DNNL_ARG_SRC,
                input.values,
                DNNL_ARG_DIFF_DST,
                output.gradient(),
                DNNL_ARG_DIFF_SRC,
                input.newContribution());
    }

    @Override
    public void backward() {
        output.gatherGradient();
        backwardPrimitive.execute(device.stream, backwardArguments);
    }
}
