package moodring.recommend.sequence.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A DL4J network that learns from gradients computed elsewhere, and the running average of its weights (Polyak and
 * Juditsky 1992). Weights are in DL4J's flat order. Not thread-safe.
 */
public final class Descent {
    private final MultiLayerNetwork network;
    private final double averaging;
    private final float[] averaged;
    private float[] parameters;
    private int step;

    /** @param averaging how much of the average each step keeps, 0 to below 1 */
    public Descent(MultiLayerConfiguration configuration, double averaging) {
        network = new MultiLayerNetwork(configuration);
        network.init();
        network.initGradientsView();
        this.averaging = averaging;
        parameters = network.params().toFloatVector();
        averaged = parameters.clone();
    }

    /** The weights as they are; not to be changed. */
    public float[] parameters() {
        return parameters;
    }

    /** A copy of their running average. */
    public float[] averaged() {
        return averaged.clone();
    }

    /** One step down this gradient. */
    public void step(float[] gradient) {
        INDArray flat = network.getFlattenedGradients();
        flat.assign(Nd4j.createFromArray(gradient).reshape(flat.shape()));
        network.getUpdater().update(network, new DefaultGradient(flat), step, 0, 1, LayerWorkspaceMgr.noWorkspaces());
        network.params().subi(flat.reshape(network.params().shape()));
        parameters = network.params().toFloatVector();
        double keep = Math.min(averaging, (step + 1.0) / (step + 11.0)); // the first steps must not weigh for long
        for (int i = 0; i < averaged.length; i++) {
            averaged[i] = (float) (keep * averaged[i] + (1 - keep) * parameters[i]);
        }
        step++;
    }
}
