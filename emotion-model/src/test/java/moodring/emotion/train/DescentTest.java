package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import moodring.emotion.network.Architecture;
import moodring.emotion.network.onednn.Precision;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.schedule.MapSchedule;

class DescentTest {
    private static final int BATCH = 8;
    private static final int SIZE = 48;
    private static final TrainingSettings.Recipe RECIPE = new TrainingSettings.Recipe(
            new Architecture(Architecture.Kind.PLAIN, 8, 1, 1),
            40,
            BATCH,
            0.1,
            0.9,
            5e-2,
            0.9,
            List.of(SIZE),
            0,
            0,
            TrainingSettings.Showing.AS_THEY_ARE,
            0.2,
            0,
            new TrainingSettings.Arithmetic(Precision.F32, 1),
            5);

    /** DL4J's own fit is the oracle: momentum, weight decay, division by the batch, learning rate. */
    @Test
    void goesDownAsDl4jItselfDoes() throws InterruptedException {
        Descent descent = new Descent(RECIPE, 7);
        ComputationGraph theirs = new ComputationGraph(RECIPE.architecture()
                .configuration(
                        new Nesterovs(Descent.schedule(RECIPE, 7), RECIPE.momentum()),
                        RECIPE.weightDecay(),
                        RECIPE.seed()));
        theirs.init();
        INDArray start = theirs.params().dup();
        assertThat(descent.parameters()).isEqualTo(start.toFloatVector());
        TrainingFaces faces = new TrainingFaces(DrawnFaces.training(4), Map.of(), 0);
        try (Batches batches = new Batches(faces, RECIPE, 0)) {
            for (int step = 0; step < batches.count(); step++) {
                Batches.Batch batch = batches.next();
                theirs.fit(new DataSet(
                        Nd4j.create(batch.pictures.clone(), new long[] {BATCH, SIZE, SIZE, 1}, 'c'),
                        Nd4j.create(batch.targets.clone(), new long[] {BATCH, 7}, 'c')));
                descent.step(batch, SIZE, 0);
                batches.giveBack(batch);
            }
        }
        INDArray ours = Nd4j.createFromArray(descent.parameters()).reshape(start.shape());
        double moved = theirs.params().sub(start).norm2Number().doubleValue();
        assertThat(moved).isGreaterThan(0.1);
        assertThat(ours.sub(theirs.params()).norm2Number().doubleValue() / moved)
                .isLessThan(1e-3);
    }

    @Test
    void warmsUpForTwoEpochsAndThenFallsAlongACosine() {
        MapSchedule rates = Descent.schedule(RECIPE, 160);
        assertThat(rates.valueAt(0, 0)).isCloseTo(0.1 * 16 / 320, within(1e-9));
        assertThat(rates.valueAt(304, 1)).isCloseTo(0.1, within(1e-9));
        assertThat(rates.valueAt(320 + (6400 - 320) / 2, 21)).isCloseTo(0.05, within(1e-9));
        assertThat(rates.valueAt(6384, 39)).isLessThan(1e-5);
    }
}
