package moodring.emotion.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.*;

import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.binary;

/** The sum of two tensors of one shape; its gradient goes back to both unchanged, in the same memory. */
final class AdditionStep implements Step {
    private final Device device;
    private final List<Tensor> inputs;
    private final Tensor output;
    private final binary primitive;
    private final IntMemoryMap arguments;

    AdditionStep(Device device, String name, List<Tensor> inputs) {
        if (inputs.size() != 2) {
            throw new UnsupportedLayerException(name, "an addition must have two inputs, but has " + inputs.size());
        }
        this.device = device;
        this.inputs = inputs;
        Tensor first = inputs.get(0);
        output = first.like(first.channels, first.height, first.width);
        primitive = new binary(new binary.primitive_desc(
                device.engine, dnnl_binary_add, first.description, inputs.get(1).description, output.description));
        arguments = Device.arguments(
                DNNL_ARG_SRC_0, first.values, DNNL_ARG_SRC_1, inputs.get(1).values, DNNL_ARG_DST, output.values);
    }

    Tensor output() {
        return output;
    }

    @Override
    public void forward() {
        primitive.execute(device.stream, arguments);
    }

    @Override
    public void prepareBackward() {
        inputs.forEach(input -> input.contribute(output.gradient()));
    }

    @Override
    public void backward() {
        output.gatherGradient();
    }
}
