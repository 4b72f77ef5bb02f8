package moodring.emotion.network.onednn;

import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Addresses inside the graph's own flattened parameters and gradients: nothing is copied, so what DL4J's updater changes
 * is what the next pass reads. Valid as long as the graph lives and nobody gives it other arrays.
 */
final class ParameterViews {
    private final ComputationGraph graph;
    private final FloatPointer parameters;
    private final FloatPointer gradients;

    /** @param withGradients whether gradients will be asked for; a graph that only reads faces needs no room for them */
    ParameterViews(ComputationGraph graph, boolean withGradients) {
        this.graph = graph;
        INDArray flat = graph.params();
        if (flat.dataType() != DataType.FLOAT) {
            throw new IllegalArgumentException("parameters must be 32-bit floats, but are " + flat.dataType());
        }
        parameters = new FloatPointer(flat.data().pointer());
        gradients = withGradients ? flattenedGradients(graph) : null;
    }

    private static FloatPointer flattenedGradients(ComputationGraph graph) {
        if (graph.getFlattenedGradients() == null) {
            graph.initGradientsView();
        }
        return new FloatPointer(graph.getFlattenedGradients().data().pointer());
    }

    FloatPointer parameter(String layer, String key) {
        return parameters.getPointer(offset(layer, key));
    }

    FloatPointer gradient(String layer, String key) {
        return gradients.getPointer(offset(layer, key));
    }

    float[] copyOf(String layer, String key) {
        float[] copy = new float[(int) graph.getLayer(layer).getParam(key).length()];
        parameter(layer, key).get(copy);
        return copy;
    }

    private long offset(String layer, String key) {
        INDArray view = graph.getLayer(layer).getParam(key);
        long offset = view.offset();
        if (view.data().pointer().address() != parameters.address()) {
            throw new IllegalStateException("parameter " + key + " of layer " + layer
                    + " does not lie in the graph's flattened parameters; initialise the graph again");
        }
        return offset;
    }
}
