package moodring.recommend.listen;

import java.util.Arrays;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;

/** Arithmetic on seven shares that sum to one. */
final class Shares {
    private static final int EMOTIONS = Emotion.values().length;

    private Shares() {}

    static double[] even() {
        double[] even = new double[EMOTIONS];
        Arrays.fill(even, 1.0 / EMOTIONS);
        return even;
    }

    /** @param weight of the second, 0 to 1 */
    static double[] mix(double[] first, double[] second, double weight) {
        double[] mixed = new double[EMOTIONS];
        for (int emotion = 0; emotion < EMOTIONS; emotion++) {
            mixed[emotion] = (1 - weight) * first[emotion] + weight * second[emotion];
        }
        return mixed;
    }

    /** @param weights none negative, not all zero */
    static EmotionProbabilities normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return EmotionProbabilities.of(Arrays.stream(weights).map(w -> w / sum).toArray());
    }

    /** How far an exponential with this time constant has gone after some time, 0 to 1. */
    static double progress(double seconds, double timeConstant) {
        return 1 - Math.exp(-seconds / timeConstant);
    }
}
