package moodring.emotion.train;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import moodring.emotion.network.onednn.ReplicatedPass;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.schedule.MapSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * The network that learns, and the running average of its weights. oneDNN computes the gradient, DL4J's updater applies
 * it. Not thread-safe.
 */
final class Descent {
    private static final double WARM_UP_EPOCHS = 2;
    /** Iterations between two values of the learning rate: DL4J's schedule is a table, and this keeps it short. */
    private static final int SCHEDULE_STEP = 16;

    private static final List<String> STATISTICS = List.of("mean", "var");

    private final TrainingSettings.Recipe recipe;
    private final ComputationGraph learning;
    private final ComputationGraph averaged;
    private final Map<INDArray, INDArray> runningStatistics = new IdentityHashMap<>();
    private final Map<Integer, ReplicatedPass> passes = new HashMap<>();
    private int iteration;

    Descent(TrainingSettings.Recipe recipe, int batchesPerEpoch) {
        this.recipe = recipe;
        Nesterovs updater = new Nesterovs(schedule(recipe, batchesPerEpoch), recipe.momentum());
        learning =
                new ComputationGraph(recipe.architecture().configuration(updater, recipe.weightDecay(), recipe.seed()));
        learning.init();
        averaged = new ComputationGraph(recipe.architecture().configuration(new NoOp(), 0, recipe.seed()));
        averaged.init();
        averaged.params().assign(learning.params());
        for (Layer layer : learning.getLayers()) {
            for (String key : STATISTICS) {
                INDArray statistic = layer.paramTable().get(key);
                if (statistic != null) {
                    String name = layer.conf().getLayer().getLayerName();
                    runningStatistics.put(statistic, averaged.getLayer(name).getParam(key));
                }
            }
        }
    }

    static MapSchedule schedule(TrainingSettings.Recipe recipe, int batchesPerEpoch) {
        int last = recipe.epochs() * batchesPerEpoch;
        double warmUp = Math.min(WARM_UP_EPOCHS, recipe.epochs() / 4.0) * batchesPerEpoch;
        Map<Integer, Double> rates = new HashMap<>();
        for (int i = 0; i < last; i += SCHEDULE_STEP) {
            double cosine = 0.5 * (1 + Math.cos(Math.PI * Math.max(0, i - warmUp) / Math.max(1, last - warmUp)));
            rates.put(i, recipe.learningRate() * Math.min(cosine, (i + SCHEDULE_STEP) / warmUp));
        }
        return new MapSchedule(ScheduleType.ITERATION, rates);
    }

    /** One step down the gradient of this batch; returns its mean cross-entropy. */
    double step(Batches.Batch batch, int size, int epoch) throws InterruptedException {
        double loss = passes.computeIfAbsent(size, this::pass)
                .run(batch.pictures, batch.targets, recipe.seed() * 7_919L + iteration);
        INDArray gradient = learning.getFlattenedGradients();
        learning.getUpdater()
                .update(
                        new DefaultGradient(gradient),
                        iteration,
                        epoch,
                        recipe.batch(),
                        LayerWorkspaceMgr.noWorkspaces());
        Nd4j.getBlasWrapper().level1().axpy(learning.numParams(), -1, gradient, learning.params());
        average();
        iteration++;
        return loss;
    }

    private ReplicatedPass pass(int size) {
        TrainingSettings.Arithmetic arithmetic = recipe.arithmetic();
        return new ReplicatedPass(learning, recipe.batch(), size, arithmetic.precision(), arithmetic.replicas());
    }

    private void average() {
        double keep = Math.min(recipe.averaging(), (iteration + 1.0) / (iteration + 21.0));
        averaged.params().muli(keep);
        Nd4j.getBlasWrapper().level1().axpy(learning.numParams(), 1 - keep, learning.params(), averaged.params());
        // Running means and variances are averages already, and must follow when the pictures' size changes.
        runningStatistics.forEach((now, kept) -> kept.assign(now));
    }

    /** Lets go of the passes of other sizes; what they hold outside Java's heap is freed by its next collections. */
    void forgetOtherSizes(int size) {
        for (int other : List.copyOf(passes.keySet())) {
            if (other != size) {
                passes.remove(other).close();
            }
        }
    }

    /** Lets go of all passes; the next step makes its own anew. */
    void forgetAllSizes() {
        forgetOtherSizes(-1);
    }

    /** The network whose weights are the average: the one to measure and to keep. */
    ComputationGraph averaged() {
        return averaged;
    }

    int iteration() {
        return iteration;
    }

    /** Weights to begin with instead of random ones. */
    void start(float[] parameters) {
        learning.params()
                .assign(Nd4j.createFromArray(parameters)
                        .reshape(learning.params().shape()));
        averaged.params().assign(learning.params());
    }

    float[] parameters() {
        return learning.params().toFloatVector();
    }

    float[] averagedParameters() {
        return averaged.params().toFloatVector();
    }

    float[] updaterState() {
        return learning.getUpdater().getStateViewArray().toFloatVector();
    }

    /** Goes on exactly where these four were taken. */
    void restore(int iterationDone, float[] parameters, float[] average, float[] updaterState) {
        iteration = iterationDone;
        learning.params()
                .assign(Nd4j.createFromArray(parameters)
                        .reshape(learning.params().shape()));
        averaged.params()
                .assign(Nd4j.createFromArray(average).reshape(learning.params().shape()));
        INDArray state = learning.getUpdater().getStateViewArray();
        state.assign(Nd4j.createFromArray(updaterState).reshape(state.shape()));
    }
}
