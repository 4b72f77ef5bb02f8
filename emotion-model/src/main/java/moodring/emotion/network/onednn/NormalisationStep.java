package moodring.emotion.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.*;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;

/**
 * Batch normalisation with the batch's own mean and variance, and the ReLU after it if there is one. The running mean and
 * variance are parameters for DL4J whose "gradient" is (1 − decay) × (running − batch), so that its updater moves them.
 */
final class NormalisationStep implements Step {
    private static final String[] RUNNING = {"mean", "var"};

    private final Device device;
    private final ParameterViews parameters;
    private final String name;
    private final BatchNormalization layer;
    private final Tensor input;
    private final Tensor output;
    private final int flags;
    private final int replicas;
    private final memory mean;
    private final memory variance;
    private final memory scale;
    private final memory workspace;
    private final batch_normalization_forward.primitive_desc description;
    private final batch_normalization_forward primitive;
    private final IntMemoryMap forwardArguments;
    private batch_normalization_backward backwardPrimitive;
    private IntMemoryMap backwardArguments;

    /** @param replicas passes whose gradients are added up, so that the running statistics move by their mean */
    NormalisationStep(
            Device device,
            ParameterViews parameters,
            String name,
            BatchNormalization layer,
            Tensor input,
            boolean relu,
            int replicas) {
        check(name, layer);
        this.replicas = replicas;
        this.device = device;
        this.parameters = parameters;
        this.name = name;
        this.layer = layer;
        this.input = input;
        flags = dnnl_use_scale | dnnl_use_shift | (relu ? dnnl_fuse_norm_relu : 0);
        output = input.like(input.channels, input.height, input.width);
        description = new batch_normalization_forward.primitive_desc(
                device.engine,
                dnnl_forward_training,
                input.description,
                input.description,
                (float) layer.getEps(),
                flags);
        primitive = new batch_normalization_forward(description);
        mean = device.allocate(description.mean_desc());
        variance = device.allocate(description.variance_desc());
        workspace = device.allocate(description.workspace_desc());
        scale = device.at(parameters.parameter(name, "gamma"), Device.vector(input.channels));
        memory shift = device.at(parameters.parameter(name, "beta"), Device.vector(input.channels));
        forwardArguments = Device.arguments(
                DNNL_ARG_SRC,
                input.values,
                DNNL_ARG_DST,
                output.values,
                DNNL_ARG_MEAN,
                mean,
                DNNL_ARG_VARIANCE,
                variance,
                DNNL_ARG_SCALE,
                scale,
                DNNL_ARG_SHIFT,
                shift,
                DNNL_ARG_WORKSPACE,
                workspace);
    }

    static void check(String name, BatchNormalization layer) {
        if (layer.isUseLogStd() || layer.isLockGammaBeta() || !layer.isMinibatch() || layer.getIDropout() != null) {
            throw new UnsupportedLayerException(
                    name,
                    "batch normalisation must learn gamma and beta, keep the variance"
                            + " itself, use minibatches and have no dropout");
        }
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
        var pd = new batch_normalization_backward.primitive_desc(
                device.engine,
                dnnl_backward,
                input.description,
                input.description,
                input.description,
                (float) layer.getEps(),
                flags,
                description);
        backwardPrimitive = new batch_normalization_backward(pd);
        memory scaleGradient = device.at(parameters.gradient(name, "gamma"), Device.vector(input.channels));
        memory shiftGradient = device.at(parameters.gradient(name, "beta"), Device.vector(input.channels));
        backwardArguments = Device.arguments(
                DNNL_ARG_SRC,
                input.values,
                DNNL_ARG_MEAN,
                mean,
                DNNL_ARG_VARIANCE,
                variance,
                DNNL_ARG_DIFF_DST,
                output.gradient(),
                DNNL_ARG_SCALE,
                scale,
                DNNL_ARG_DIFF_SRC,
                input.newContribution(),
                DNNL_ARG_DIFF_SCALE,
                scaleGradient,
                DNNL_ARG_DIFF_SHIFT,
                shiftGradient,
                DNNL_ARG_WORKSPACE,
                workspace);
    }

    @Override
    public void backward() {
        output.gatherGradient();
        backwardPrimitive.execute(device.stream, backwardArguments);
        FloatPointer[] batch = {Device.floats(mean), Device.floats(variance)};
        for (int i = 0; i < RUNNING.length; i++) {
            moveRunning(batch[i], parameters.parameter(name, RUNNING[i]), parameters.gradient(name, RUNNING[i]));
        }
    }

    private void moveRunning(FloatPointer batch, FloatPointer running, FloatPointer gradient) {
        float share = (float) (1 - layer.getDecay()) / replicas;
        for (int c = 0; c < input.channels; c++) {
            gradient.put(c, share * (running.get(c) - batch.get(c)));
        }
    }
}
