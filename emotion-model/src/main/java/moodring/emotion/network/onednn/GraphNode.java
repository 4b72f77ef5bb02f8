package moodring.emotion.network.onednn;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/**
 * One vertex of a graph with the names of what it reads.
 *
 * @param layer null where the vertex is not a layer
 */
record GraphNode(String name, GraphVertex vertex, Layer layer, List<String> inputs) {

    /** Every vertex but the input, each after all that it reads. */
    static List<GraphNode> inOrder(ComputationGraph graph) {
        ComputationGraphConfiguration configuration = graph.getConfiguration();
        if (configuration.getNetworkInputs().size() != 1
                || configuration.getNetworkOutputs().size() != 1) {
            throw new IllegalArgumentException("a graph must have one input and one output");
        }
        List<GraphNode> nodes = new ArrayList<>();
        for (int index : graph.topologicalSortOrder()) {
            String name = graph.getVertices()[index].getVertexName();
            GraphVertex vertex = configuration.getVertices().get(name);
            if (vertex != null) {
                nodes.add(new GraphNode(
                        name,
                        vertex,
                        layerOf(name, vertex),
                        configuration.getVertexInputs().get(name)));
            }
        }
        return nodes;
    }

    private static Layer layerOf(String name, GraphVertex vertex) {
        if (!(vertex instanceof LayerVertex layerVertex)) {
            return null;
        }
        if (layerVertex.getPreProcessor() != null) {
            throw new UnsupportedLayerException(name, "it has a preprocessor");
        }
        return layerVertex.getLayerConf().getLayer();
    }

    String onlyInput() {
        return inputs.get(0);
    }

    boolean isRelu() {
        return layer instanceof ActivationLayer activation && activation.getActivationFn() instanceof ActivationReLU;
    }

    boolean isAddition() {
        return vertex instanceof ElementWiseVertex sum && sum.getOp() == ElementWiseVertex.Op.Add;
    }

    /** For error messages: the class of the layer, or of the vertex. */
    String kind() {
        return (layer == null ? vertex : layer).getClass().getSimpleName();
    }

    /** The node that alone reads this one, or null. */
    GraphNode onlyReader(List<GraphNode> nodes) {
        List<GraphNode> readers =
                nodes.stream().filter(node -> node.inputs.contains(name)).toList();
        return readers.size() == 1 ? readers.get(0) : null;
    }

    /** The ReLU that alone reads this node, or null: only then may the two be computed as one. */
    GraphNode reluAfter(List<GraphNode> nodes) {
        GraphNode reader = onlyReader(nodes);
        return reader != null && reader.isRelu() ? reader : null;
    }
}
