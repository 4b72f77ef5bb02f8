package moodring.emotion.network.onednn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * One forward and backward pass of a graph over a batch of a fixed size. Leaves in the graph's flattened gradients what
 * DL4J's own backward pass would: sums over the batch, not yet divided by it, so that DL4J's updater can go on. Not
 * thread-safe.
 */
public final class TrainingPass {
    private final Device device;
    private final ParameterViews parameters;
    private final List<GraphNode> nodes;
    private final Map<String, Tensor> tensors = new HashMap<>();
    private final Set<String> learning = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final memory plainInput;
    private final reorder enter;
    private final Tensor input;
    private final int replicas;
    private SoftmaxOutput output;

    /**
     * @param graph initialised; it must not be given other parameter arrays while this pass is in use
     * @param pictures in a batch
     * @param size width and height of a picture
     * @throws UnsupportedLayerException if the graph holds anything that the steps here do not know
     */
    public TrainingPass(ComputationGraph graph, int pictures, int size, Precision precision) {
        this(graph, pictures, size, precision, 1);
    }

    /** @param replicas passes like this one whose gradients will be added up */
    TrainingPass(ComputationGraph graph, int pictures, int size, Precision precision, int replicas) {
        this.replicas = replicas;
        device = new Device(precision);
        parameters = new ParameterViews(graph, true);
        nodes = GraphNode.inOrder(graph);
        input = new Tensor(device, pictures, 1, size, size);
        plainInput = device.allocate(new memory.desc(
                new long[] {pictures, 1, size, size}, memory.data_type.f32, memory.format_tag.nhwc, false));
        enter = new reorder(plainInput, input.values);
        tensors.put(graph.getConfiguration().getNetworkInputs().get(0), input);
        nodes.forEach(this::add);
        for (int i = steps.size() - 1; i >= 0; i--) {
            steps.get(i).prepareBackward();
        }
    }

    private void add(GraphNode node) {
        if (tensors.containsKey(node.name())) {
            return; // a ReLU that was fused into the normalisation before it
        }
        Tensor from = tensors.get(node.onlyInput());
        if (node.layer() instanceof BatchNormalization layer) {
            addNormalisation(node, layer, from);
        } else if (node.layer() instanceof OutputLayer layer) {
            output = new SoftmaxOutput(device, parameters, node.name(), layer, from);
        } else {
            addPlain(node, from);
        }
    }

    private void addNormalisation(GraphNode node, BatchNormalization layer, Tensor from) {
        GraphNode relu = node.reluAfter(nodes);
        var step = new NormalisationStep(device, parameters, node.name(), layer, from, relu != null, replicas);
        keep(node, step, step.output());
        if (relu != null) {
            tensors.put(relu.name(), step.output());
            learning.add(relu.name());
        }
    }

    private void addPlain(GraphNode node, Tensor from) {
        if (node.layer() instanceof ConvolutionLayer layer) {
            boolean inputLearns = learning.contains(node.onlyInput());
            var step = new ConvolutionStep(device, parameters, node.name(), layer, from, inputLearns);
            keep(node, step, step.output());
        } else if (node.layer() instanceof SubsamplingLayer layer) {
            var step = PoolingStep.windows(device, node.name(), layer, from);
            keep(node, step, step.output());
        } else if (node.layer() instanceof GlobalPoolingLayer layer) {
            var step = PoolingStep.whole(device, node.name(), layer, from);
            keep(node, step, step.output());
        } else if (node.isRelu()) {
            var step = new ReluStep(device, from);
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
        steps.add(step);
        tensors.put(node.name(), result);
        learning.add(node.name());
    }

    /**
     * @param pictures [picture][row][column] in one array, which may be longer than the batch needs
     * @param targets [picture][class] in one array, each picture's together 1
     * @param dropoutSeed decides what dropout leaves out
     * @return cross-entropy, mean over the batch, without weight decay
     */
    public double run(float[] pictures, float[] targets, long dropoutSeed) {
        return run(pictures, targets, 0, dropoutSeed) / input.pictures;
    }

    /**
     * The same with the pictures from number {@code first} on.
     *
     * @return cross-entropy, sum over the batch
     */
    double run(float[] pictures, float[] targets, int first, long dropoutSeed) {
        int pixels = input.height * input.width;
        Device.floats(plainInput).put(pictures, first * pixels, input.pictures * pixels);
        enter.execute(device.stream, plainInput, input.values);
        steps.forEach(Step::forward);
        output.readWithDropout(dropoutSeed);
        double loss = output.loss(targets, first);
        output.backward();
        for (int i = steps.size() - 1; i >= 0; i--) {
            steps.get(i).backward();
        }
        device.stream._wait();
        return loss;
    }
}
