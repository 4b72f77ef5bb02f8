package moodring.emotion.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MULTIPLE_SRC;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory_desc_vector;
import org.bytedeco.dnnl.sum;

/** What flows along one edge of the graph: pictures with channels last, and the gradients that come back. */
final class Tensor {
    final int pictures;
    final int channels;
    final int height;
    final int width;
    final memory.desc description;
    final memory values;
    private final Device device;
    private final List<memory> contributions = new ArrayList<>();
    private memory gradient;
    private Runnable gathering = () -> {};

    Tensor(Device device, int pictures, int channels, int height, int width) {
        this.device = device;
        this.pictures = pictures;
        this.channels = channels;
        this.height = height;
        this.width = width;
        description = device.pictures(pictures, channels, height, width);
        values = device.allocate(description);
    }

    Tensor like(int newChannels, int newHeight, int newWidth) {
        return new Tensor(device, pictures, newChannels, newHeight, newWidth);
    }

    /** A step that reads this tensor says where it will leave its part of the gradient. */
    void contribute(memory part) {
        contributions.add(part);
    }

    /** The same, in memory of its own. */
    memory newContribution() {
        memory part = device.allocate(description);
        contribute(part);
        return part;
    }

    /** Where the whole gradient is after {@link #gatherGradient()}; every reader must have contributed before. */
    memory gradient() {
        if (gradient == null) {
            gradient = contributions.size() == 1 ? contributions.get(0) : sumOfContributions();
        }
        return gradient;
    }

    void gatherGradient() {
        gathering.run();
    }

    private memory sumOfContributions() {
        memory total = device.allocate(description);
        memory.desc[] parts = new memory.desc[contributions.size()];
        float[] ones = new float[parts.length];
        IntMemoryMap arguments = Device.arguments(DNNL_ARG_DST, total);
        for (int i = 0; i < parts.length; i++) {
            ones[i] = 1;
            parts[i] = description;
            arguments.put(DNNL_ARG_MULTIPLE_SRC + i, contributions.get(i));
        }
        sum adder = new sum(new sum.primitive_desc(device.engine, description, ones, new memory_desc_vector(parts)));
        gathering = () -> adder.execute(device.stream, arguments);
        return total;
    }
}
