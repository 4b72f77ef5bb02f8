package moodring.recommend.sequence.lstm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import moodring.recommend.sequence.network.LstmShape;
import moodring.recommend.sequence.network.Networks;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Song;
import moodring.recommend.sequence.song.Songs;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** DL4J is the oracle: its LSTM must say and learn the same. */
class LstmGradientTest {
    private static final LstmRecipe RECIPE = LstmRecipe.DEFAULT;
    private static final LstmShape SHAPE = RECIPE.shape();

    @Test
    void saysWhatDl4jSaysAfterEverySong() {
        float[] flat = weights();
        Lesson lesson = Lesson.teaching(songs(), RECIPE, true);
        INDArray theirs = dl4j(flat).output(inputs(lesson));
        LstmState state = new LstmState(LstmWeights.of(SHAPE, flat));
        for (int step = 0; step < lesson.inputs.length; step++) {
            state = state.after(lesson.inputs[step]);
            float[] ours = state.output(state.answer);
            for (int o = 0; o < ours.length; o++) {
                assertThat(ours[o]).isCloseTo(theirs.getFloat(0, o, step), within(1e-5f));
            }
        }
    }

    @Test
    void learnsWhatDl4jLearns() {
        float[] flat = weights();
        Lesson lesson = Lesson.teaching(songs(), RECIPE, true);
        Arrays.fill(lesson.counts, 1);
        LstmGradient gradient = new LstmGradient(LstmWeights.of(SHAPE, flat));
        gradient.add(lesson, Dropping.NOTHING);
        float[] ours = gradient.mean();
        float[] theirs = dl4jGradient(flat, lesson);
        double scale = norm(ours) / norm(theirs); // DL4J divides by other counts than we do
        float[] differences = new float[ours.length];
        for (int i = 0; i < ours.length; i++) {
            differences[i] = (float) (ours[i] - scale * theirs[i]);
        }
        assertThat(norm(differences) / norm(ours)).isLessThan(1e-4);
    }

    @Test
    void flatWeightsComeBackAsTheyWere() {
        assertThat(LstmWeights.of(SHAPE, weights()).flat()).isEqualTo(weights());
    }

    private static List<Song> songs() {
        Playlist playlist = Songs.alternating(1, 12).all().get(0);
        return playlist.songs();
    }

    private static float[] weights() {
        SplittableRandom random = new SplittableRandom(2);
        float[] flat = new float[SHAPE.parameters()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) random.nextGaussian(0, 0.2);
        }
        return flat;
    }

    private static MultiLayerNetwork dl4j(float[] flat) {
        MultiLayerNetwork network = new MultiLayerNetwork(Networks.lstm(SHAPE));
        network.init(Nd4j.createFromArray(flat).reshape(1, flat.length), true);
        return network;
    }

    private static float[] dl4jGradient(float[] flat, Lesson lesson) {
        MultiLayerNetwork network = dl4j(flat);
        network.setInput(inputs(lesson));
        network.setLabels(sequence(lesson.targets));
        network.computeGradientAndScore();
        return network.gradient().gradient().toFloatVector();
    }

    private static INDArray inputs(Lesson lesson) {
        return sequence(lesson.inputs);
    }

    /** Shape [1, numbers, steps]. */
    private static INDArray sequence(float[][] rows) {
        INDArray array = Nd4j.create(1, rows[0].length, rows.length);
        for (int step = 0; step < rows.length; step++) {
            array.put(
                    new INDArrayIndex[] {NDArrayIndex.point(0), NDArrayIndex.all(), NDArrayIndex.point(step)},
                    Nd4j.createFromArray(rows[step]));
        }
        return array;
    }

    private static double norm(float[] numbers) {
        double sum = 0;
        for (float number : numbers) {
            sum += (double) number * number;
        }
        return Math.sqrt(sum);
    }
}
