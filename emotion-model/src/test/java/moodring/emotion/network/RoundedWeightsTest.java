package moodring.emotion.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.NoOp;

class RoundedWeightsTest {
    private static final Calibration CALIBRATION = new Calibration(1, 0.5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-1.5, -1.5",
        // Numbers of eight bits beside 1 are 1/128 apart: this is nearer to the lower, this to the upper
        "1.003, 1",
        "1.005, 1.0078125",
        // and these lie in the middle, where the even one wins
        "1.00390625, 1",
        "1.01171875, 1.015625",
        "-1.01171875, -1.015625"
    })
    void roundsToTheNearestNumberOfEightBits(float value, float expected) {
        assertThat(RoundedWeights.rounded(value)).isEqualTo(expected);
    }

    @Test
    void neverMovesAWeightByMoreThanItsTwoHundredAndFiftySixthPart() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            float value = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(9) - 6));
            assertThat(RoundedWeights.rounded(value)).isCloseTo(value, offset(Math.abs(value) / 256));
        }
    }

    @Test
    void halvesTheFileAndLeavesTheNormalisationAlone() throws IOException {
        ComputationGraph graph = new ComputationGraph(
                new Architecture(Architecture.Kind.RESIDUAL, 8, 1, 0.5).configuration(new NoOp(), 0, 3));
        graph.init();
        INDArray variance = graph.getLayer("stage1-1-norm").getParam("var");
        variance.assign(1.2345678f);
        long before = sizeOf(graph);

        RoundedWeights.round(graph);

        assertThat(sizeOf(graph)).isLessThan(before * 6 / 10);
        assertThat(variance.getFloat(0)).isEqualTo(1.2345678f);
        for (float weight : graph.getLayer("emotion").getParam("W").dup().data().asFloat()) {
            assertThat(RoundedWeights.rounded(weight)).isEqualTo(weight);
        }
    }

    private long sizeOf(ComputationGraph graph) throws IOException {
        new ModelFolder(folder).write(graph, CALIBRATION, Map.of());
        return Files.size(folder.resolve("model.zip"));
    }
}
