package moodring.emotion.network.onednn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Reads batches of a fixed size with a graph's trained parameters, as DL4J's {@code output} does, with each batch
 * normalisation multiplied into the convolution before it. Not thread-safe.
 */
public final class InferencePass {
    private final Device device;
    private final ParameterViews parameters;
    private final List<GraphNode> nodes;
    private final Map<String, Tensor> tensors = new HashMap<>();
    private final List<FoldedConvolution> convolutions = new ArrayList<>();
    private final List<Runnable> steps = new ArrayList<>();
    private final memory plainInput;
    private final reorder enter;
    private final Tensor input;
    private SoftmaxOutput output;

    /**
     * @param graph initialised; it must not be given other parameter arrays while this pass is in use
     * @param pictures in a batch
     * @param size width and height of a picture
     * @throws UnsupportedLayerException if the graph holds anything that the steps here do not know
     */
    public InferencePass(ComputationGraph graph, int pictures, int size, Precision precision) {
        device = new Device(precision);
        parameters = new ParameterViews(graph, false);
        nodes = GraphNode.inOrder(graph);
        input = new Tensor(device, pictures, 1, size, size);
        plainInput = device.allocate(new memory.desc(
                new long[] {pictures, 1, size, size}, memory.data_type.f32, memory.format_tag.nhwc, false));
        enter = new reorder(plainInput, input.values);
        tensors.put(graph.getConfiguration().getNetworkInputs().get(0), input);
        nodes.forEach(this::add);
        refresh();
    }

    /** Takes the graph's parameters as they are now. */
    public void refresh() {
        convolutions.forEach(FoldedConvolution::fold);
    }

    /**
     * @param pictures [picture][row][column] in one array, for the whole batch
     * @return [picture][class] in one array: the values before softmax
     */
    public float[] logits(float[] pictures) {
        Device.floats(plainInput).put(pictures);
        enter.execute(device.stream, plainInput, input.values);
        steps.forEach(Runnable::run);
        output.read();
        return output.logits();
    }

    private void add(GraphNode node) {
        if (tensors.containsKey(node.name())) {
            return; // a normalisation or a ReLU that was folded into the convolution before it
        }
        Tensor from = tensors.get(node.onlyInput());
        if (node.layer() instanceof ConvolutionLayer) {
            addConvolution(node, from);
        } else if (node.layer() instanceof OutputLayer layer) {
            output = new SoftmaxOutput(device, parameters, node.name(), layer, from);
        } else if (node.layer() instanceof SubsamplingLayer layer) {
            PoolingStep step = PoolingStep.windows(device, node.name(), layer, from);
            keep(node, step, step.output());
        } else if (node.layer() instanceof GlobalPoolingLayer layer) {
            PoolingStep step = PoolingStep.whole(device, node.name(), layer, from);
            keep(node, step, step.output());
        } else if (node.isRelu()) {
            ReluStep step = new ReluStep(device, from);
            keep(node, step, step.output());
        } else if (node.isAddition()) {
            var step = new AdditionStep(
                    device,
                    node.name(),
                    node.inputs().stream().map(tensors::get).toList());
            keep(node, step, step.output());
        } else {
            throw new UnsupportedLayerException(node.name(), "it is a " + node.kind());
        }
    }

    private void keep(GraphNode node, Step step, Tensor result) {
        steps.add(step::forward);
        tensors.put(node.name(), result);
    }

    private void addConvolution(GraphNode node, Tensor from) {
        GraphNode norm = node.onlyReader(nodes);
        if (norm == null || !(norm.layer() instanceof BatchNormalization)) {
            throw new UnsupportedLayerException(node.name(), "batch normalisation must follow it");
        }
        GraphNode relu = norm.reluAfter(nodes);
        var convolution = new FoldedConvolution(device, parameters, node, norm, from, relu != null);
        convolutions.add(convolution);
        steps.add(convolution::forward);
        tensors.put(node.name(), convolution.output());
        tensors.put(norm.name(), convolution.output());
        if (relu != null) {
            tensors.put(relu.name(), convolution.output());
        }
    }
}
