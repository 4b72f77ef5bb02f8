package moodring.emotion.network;

import java.util.Arrays;
import moodring.emotion.EmotionProbabilities;

/** What the network said of one face and of its mirror picture, before softmax. Immutable. */
public final class FaceLogits {
    private static final int CLASSES = 7;

    private final float[] plain;
    private final float[] mirrored;

    private FaceLogits(float[] plain, float[] mirrored) {
        this.plain = plain;
        this.mirrored = mirrored;
    }

    /** @param values seven for the face, then seven for its mirror picture, from {@code start}; copied */
    static FaceLogits of(float[] values, int start) {
        return new FaceLogits(
                Arrays.copyOfRange(values, start, start + CLASSES),
                Arrays.copyOfRange(values, start + CLASSES, start + 2 * CLASSES));
    }

    /**
     * Mean of the two pictures' probabilities.
     *
     * @param temperature above 0; higher makes the probabilities more alike (Guo et al. 2017)
     */
    public EmotionProbabilities probabilities(double temperature) {
        double[] first = softmax(plain, temperature);
        double[] second = softmax(mirrored, temperature);
        for (int i = 0; i < CLASSES; i++) {
            first[i] = (first[i] + second[i]) / 2;
        }
        return EmotionProbabilities.of(first);
    }

    private static double[] softmax(float[] logits, double temperature) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double[] result = new double[CLASSES];
        double sum = 0;
        for (int i = 0; i < CLASSES; i++) {
            result[i] = Math.exp((logits[i] - highest) / temperature);
            sum += result[i];
        }
        for (int i = 0; i < CLASSES; i++) {
            result[i] /= sum;
        }
        return result;
    }
}
