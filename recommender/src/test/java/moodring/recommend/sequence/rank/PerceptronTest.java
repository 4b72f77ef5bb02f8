package moodring.recommend.sequence.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import moodring.recommend.sequence.network.Networks;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class PerceptronTest {
    private static final int INPUTS = 3;
    private static final int UNITS = 5;

    @Test
    void saysWhatDl4jSays() {
        float[] flat = weights();
        MultiLayerNetwork network = new MultiLayerNetwork(Networks.perceptron(INPUTS, UNITS));
        network.init(Nd4j.createFromArray(flat).reshape(1, flat.length), true);
        Perceptron perceptron = new Perceptron(INPUTS, UNITS, flat);
        for (Choice choice : choices(3)) {
            for (float[] row : choice.rows()) {
                float theirs = network.output(Nd4j.createFromArray(new float[][] {row}))
                        .getFloat(0);
                assertThat(perceptron.score(row, new float[UNITS])).isCloseTo(theirs, within(1e-5f));
            }
        }
    }

    @Test
    void theGradientIsTheSlopeOfTheLoss() {
        float[] flat = weights();
        List<Choice> choices = choices(20);
        float[] gradient = measured(flat, choices).mean();
        for (int weight = 0; weight < flat.length; weight += 3) {
            float step = 1e-2f;
            float[] up = flat.clone();
            float[] down = flat.clone();
            up[weight] += step;
            down[weight] -= step;
            double slope =
                    (measured(up, choices).meanLoss() - measured(down, choices).meanLoss()) / (2 * step);
            assertThat((double) gradient[weight]).isCloseTo(slope, within(2e-3));
        }
    }

    @Test
    void learnsWhichClueTells() {
        List<Choice> choices = choices(400);
        ClueScale scale = ClueScale.of(choices);
        scale.apply(choices);
        float[] weights = new PerceptronTraining(INPUTS, 1).train(choices.subList(0, 300), choices.subList(300, 400));
        int units = PerceptronTraining.hidden();
        Perceptron raw = new Perceptron(INPUTS, units, scale.unscaled(weights, INPUTS, units));
        List<Choice> fresh = choices(500).subList(400, 500);
        long right = fresh.stream().filter(choice -> isFirst(raw, choice)).count();
        assertThat(right).isGreaterThan(80);
    }

    private static boolean isFirst(Perceptron perceptron, Choice choice) {
        float[] units = new float[perceptron.hidden()];
        float first = perceptron.score(choice.rows()[0], units);
        for (int candidate = 1; candidate < choice.rows().length; candidate++) {
            if (perceptron.score(choice.rows()[candidate], units) >= first) {
                return false;
            }
        }
        return true;
    }

    private static ChoiceGradient measured(float[] flat, List<Choice> choices) {
        ChoiceGradient gradient = new ChoiceGradient(new Perceptron(INPUTS, UNITS, flat));
        choices.forEach(gradient::add);
        return gradient;
    }

    private static float[] weights() {
        SplittableRandom random = new SplittableRandom(8);
        float[] flat = new float[Perceptron.parameters(INPUTS, UNITS)];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) random.nextGaussian(0, 0.5);
        }
        return flat;
    }

    /** The one that came next has a second clue near 4 (of others it is near 0), the other two say nothing. */
    private static List<Choice> choices(int count) {
        SplittableRandom random = new SplittableRandom(9);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<float[]> rows = new ArrayList<>();
            for (int candidate = 0; candidate < 6; candidate++) {
                float telling = (float) random.nextGaussian(candidate == 0 ? 4 : 0, 1);
                rows.add(new float[] {(float) random.nextGaussian(), telling, (float) random.nextGaussian(5, 2)});
            }
            choices.add(new Choice(rows));
        }
        return choices;
    }
}
