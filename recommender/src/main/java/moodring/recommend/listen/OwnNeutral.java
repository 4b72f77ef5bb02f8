package moodring.recommend.listen;

import java.util.List;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;

/**
 * What a listener's face shows at rest. Many faces look a little sad or angry to the reader when they are neutral; what a
 * resting face shows too much of counts less from then on (the correction of prior shift of Saerens, Latinne and
 * Decaestecker, Neural Computation 2002, applied to one person). Kept in memory only. Immutable.
 */
public final class OwnNeutral {
    /** Few enough that a resting face reads as neutral, many enough that the emotion can still be read. */
    private static final double TOLERATED = 0.06;

    private final double[] factors;

    private OwnNeutral(double[] factors) {
        this.factors = factors;
    }

    /**
     * @param atRest what the frames of about half a minute at rest showed; at least one
     * @throws IllegalArgumentException if there is none
     */
    public static OwnNeutral learn(List<EmotionProbabilities> atRest) {
        if (atRest.isEmpty()) {
            throw new IllegalArgumentException("to learn a resting face at least one reading is needed");
        }
        double[] factors = new double[Emotion.values().length];
        for (Emotion emotion : Emotion.values()) {
            double shown = atRest.stream()
                    .mapToDouble(each -> each.of(emotion))
                    .average()
                    .orElseThrow();
            boolean tooMuch = emotion != Emotion.NEUTRAL && shown > TOLERATED;
            factors[emotion.ordinal()] = tooMuch ? TOLERATED / shown : 1;
        }
        return new OwnNeutral(factors);
    }

    /** What a face shows, its resting expression taken off. */
    public EmotionProbabilities corrected(EmotionProbabilities read) {
        double[] weights = read.toArray();
        for (int emotion = 0; emotion < weights.length; emotion++) {
            weights[emotion] *= factors[emotion];
        }
        return Shares.normalised(weights);
    }
}
