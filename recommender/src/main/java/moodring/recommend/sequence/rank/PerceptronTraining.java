package moodring.recommend.sequence.rank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import moodring.recommend.sequence.network.Descent;
import moodring.recommend.sequence.network.Networks;
import moodring.recommend.sequence.network.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains a perceptron on choices: DL4J's configuration and updater, the gradient from {@link ChoiceGradient}. */
final class PerceptronTraining {
    private static final Logger LOG = LoggerFactory.getLogger(PerceptronTraining.class);
    private static final int HIDDEN = 32;
    private static final int EPOCHS = 12;
    private static final int BATCH = 64;
    private static final double LEARNING_RATE = 1e-2;
    private static final double WEIGHT_DECAY = 1e-3;
    private static final double AVERAGING = 0.98;

    private final int inputs;
    private final long seed;

    PerceptronTraining(int inputs, long seed) {
        this.inputs = inputs;
        this.seed = seed;
    }

    /** @return weights for clues on the same scale as those of the choices */
    float[] train(List<Choice> choices, List<Choice> validation) {
        int batches = (choices.size() + BATCH - 1) / BATCH;
        Pace pace = new Pace(LEARNING_RATE, batches * EPOCHS, WEIGHT_DECAY, seed);
        Descent descent = new Descent(Networks.perceptron(inputs, HIDDEN, pace), AVERAGING);
        List<Choice> mixed = new ArrayList<>(choices);
        Random random = new Random(seed);
        float[] best = descent.averaged();
        double bestLoss = loss(best, validation);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            Collections.shuffle(mixed, random);
            for (int from = 0; from < mixed.size(); from += BATCH) {
                ChoiceGradient gradient = gradient(descent.parameters());
                mixed.subList(from, Math.min(from + BATCH, mixed.size())).forEach(gradient::add);
                descent.step(gradient.mean());
            }
            double loss = loss(descent.averaged(), validation);
            LOG.debug("ranker of {} clues, epoch {}: validation loss {}", inputs, epoch, loss);
            if (loss < bestLoss) {
                bestLoss = loss;
                best = descent.averaged();
            }
        }
        LOG.info("ranker of {} clues: validation loss {}", inputs, String.format(Locale.ROOT, "%.4f", bestLoss));
        return best;
    }

    static int hidden() {
        return HIDDEN;
    }

    private double loss(float[] weights, List<Choice> choices) {
        ChoiceGradient measured = gradient(weights);
        choices.forEach(measured::add);
        return measured.meanLoss();
    }

    private ChoiceGradient gradient(float[] weights) {
        return new ChoiceGradient(new Perceptron(inputs, HIDDEN, weights));
    }
}
