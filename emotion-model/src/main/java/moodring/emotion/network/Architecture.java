package moodring.emotion.network;

import java.util.Map;
import moodring.emotion.EmotionException;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/**
 * The networks, built of stock DL4J layers alone, so that any DL4J program can load a trained one. Input: shape
 * [picture, 48, 48, 1]; output: seven probabilities in the order of {@link moodring.emotion.Emotion}. Global average
 * pooling makes the weights independent of the picture's size, so training may use smaller pictures.
 *
 * @param kind plain (Simonyan and Zisserman 2015) or residual (He et al. 2016)
 * @param width channels of the first stage; each of the four stages doubles it
 * @param depth convolutions (plain) or blocks (residual) in each stage
 * @param keep probability that a feature survives dropout before the last layer
 */
public record Architecture(Kind kind, int width, int depth, double keep) {
    /** How the convolutions of a stage are connected. */
    public enum Kind {
        PLAIN,
        RESIDUAL
    }

    /** The name of the graph's only input. */
    static final String INPUT = "face";

    /** Four stages of 3×3 convolutions of widths 24 to 192: 663 thousand parameters. */
    public static final Architecture DEFAULT = new Architecture(Kind.PLAIN, 24, 2, 0.6);

    private static final int STAGES = 4;
    private static final int EMOTIONS = 7;

    public Architecture {
        if (width < 1 || depth < 1 || !(keep > 0 && keep <= 1)) {
            throw new IllegalArgumentException(
                    "a network needs width and depth of at least 1 and keep above 0 to 1, but" + " had width " + width
                            + ", depth " + depth + ", keep " + keep);
        }
    }

    /**
     * The architecture that a model's origin names.
     *
     * @throws EmotionException of kind NO_MODEL if it names none
     */
    static Architecture ofOrigin(Map<String, Object> origin) {
        if (origin != null
                && origin.get("settings") instanceof Map<?, ?> settings
                && settings.get("kind") instanceof String kind
                && settings.get("width") instanceof Integer width
                && settings.get("depth") instanceof Integer depth
                && settings.get("dropoutKeeps") instanceof Number keep) {
            return new Architecture(Kind.valueOf(kind), width, depth, keep.doubleValue());
        }
        throw new EmotionException(
                EmotionException.Kind.NO_MODEL,
                "model.json does not say which network the model is; " + ModelFile.REMEDY);
    }

    /**
     * The configuration for DL4J.
     *
     * @param updater with its learning-rate schedule
     * @param weightDecay added to the gradient as this times the weight (weights of convolutions and of the last layer)
     * @param seed of the initial weights
     */
    public ComputationGraphConfiguration configuration(IUpdater updater, double weightDecay, long seed) {
        GraphBuilder graph = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(updater)
                .l2(weightDecay)
                .weightInit(WeightInit.RELU)
                .graphBuilder()
                .addInputs(INPUT)
                .setInputTypes(InputType.convolutional(48, 48, 1, CNN2DFormat.NHWC));
        String last = INPUT;
        int channels = 1;
        for (int stage = 0; stage < STAGES; stage++) {
            int next = width << stage;
            for (int i = 0; i < depth; i++) {
                String name = "stage" + (stage + 1) + "-" + (i + 1);
                last = kind == Kind.RESIDUAL && channels > 1
                        ? residual(graph, name, last, channels, next)
                        : plain(graph, name, last, channels, next);
                channels = next;
            }
            last = stage < STAGES - 1 ? halve(graph, "pool" + (stage + 1), last) : last;
        }
        return output(graph, last, channels).build();
    }

    private static String plain(GraphBuilder graph, String name, String input, int channels, int next) {
        return relu(graph, name, normalised(graph, name, input, convolution(channels, next, 3)));
    }

    private static String residual(GraphBuilder graph, String name, String input, int channels, int next) {
        String first = plain(graph, name + "a", input, channels, next);
        String second = normalised(graph, name + "b", first, convolution(next, next, 3));
        String straight =
                channels == next ? input : normalised(graph, name + "s", input, convolution(channels, next, 1));
        graph.addVertex(name + "-add", new ElementWiseVertex(ElementWiseVertex.Op.Add), second, straight);
        return relu(graph, name, name + "-add");
    }

    private static ConvolutionLayer convolution(int channels, int next, int kernel) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .nIn(channels)
                .nOut(next)
                .padding(kernel / 2, kernel / 2)
                .hasBias(false)
                .activation(Activation.IDENTITY)
                .dataFormat(CNN2DFormat.NHWC)
                .build();
    }

    private static String normalised(GraphBuilder graph, String name, String input, ConvolutionLayer convolution) {
        graph.addLayer(name + "-conv", convolution, input);
        BatchNormalization norm = new BatchNormalization.Builder()
                .nIn(convolution.getNOut())
                .nOut(convolution.getNOut())
                .dataFormat(CNN2DFormat.NHWC)
                .useLogStd(false)
                .build();
        graph.addLayer(name + "-norm", norm, name + "-conv");
        return name + "-norm";
    }

    private static String relu(GraphBuilder graph, String name, String input) {
        graph.addLayer(name + "-relu", new ActivationLayer(Activation.RELU), input);
        return name + "-relu";
    }

    private static String halve(GraphBuilder graph, String name, String input) {
        graph.addLayer(
                name,
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .dataFormat(CNN2DFormat.NHWC)
                        .build(),
                input);
        return name;
    }

    private GraphBuilder output(GraphBuilder graph, String input, int channels) {
        graph.addLayer("average", new GlobalPoolingLayer(PoolingType.AVG), input);
        OutputLayer.Builder last = new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                .nIn(channels)
                .nOut(EMOTIONS)
                .activation(Activation.SOFTMAX);
        if (keep < 1) {
            last.dropOut(new Dropout(keep));
        }
        return graph.addLayer("emotion", last.build(), "average").setOutputs("emotion");
    }
}
