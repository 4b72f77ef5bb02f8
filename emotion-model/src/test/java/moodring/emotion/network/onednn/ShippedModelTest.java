package moodring.emotion.network.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The networks that are shipped, read by DL4J alone, as anybody may who takes the files without this project. */
class ShippedModelTest {
    private static final int PICTURES = 3;
    private static final int SIZE = 48;

    @Test
    void givesTheLogitsThatPlainDl4jGivesOfTheSameFiles() throws IOException {
        List<Path> files = files();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            ComputationGraph graph = ModelSerializer.restoreComputationGraph(file.toFile(), false);
            float[] pictures = pictures();
            float[] ours = new InferencePass(graph, PICTURES, SIZE, Precision.F32).logits(pictures);
            float[] theirs = logits(graph, pictures);
            float highest = 0;
            for (float value : theirs) {
                highest = Math.max(highest, Math.abs(value));
            }
            assertThat(highest).as("made-up pictures that tell networks apart").isGreaterThan(0.5f);
            assertThat(ours).as(file.toString()).containsExactly(theirs, offset(1e-4f * highest));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("model"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("member-"))
                    .map(folder -> folder.resolve("model.zip"))
                    .sorted()
                    .toList();
        }
    }

    /** What DL4J's last layer is given, times its weights: what it gives itself is past the softmax. */
    private static float[] logits(ComputationGraph graph, float[] pictures) {
        INDArray input = Nd4j.create(pictures, new long[] {PICTURES, SIZE, SIZE, 1}, 'c');
        INDArray features = graph.feedForward(input, false).get("average").reshape(PICTURES, -1);
        INDArray weights = graph.getLayer("emotion").getParam("W");
        return features.mmul(weights)
                .addRowVector(graph.getLayer("emotion").getParam("b").ravel())
                .dup('c')
                .ravel()
                .toFloatVector();
    }

    /** Waves of different lengths under noise, of about the mean and contrast of prepared faces. */
    private static float[] pictures() {
        Random random = new Random(11);
        float[] values = new float[PICTURES * SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            int picture = i / (SIZE * SIZE);
            values[i] = (float) (Math.sin(i % SIZE / (3.0 + 4 * picture)) + 0.3 * random.nextGaussian());
        }
        return values;
    }
}
