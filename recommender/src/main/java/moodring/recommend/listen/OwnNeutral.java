package moodring.recommend.listen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;

/**
 * How a listener's face is read while it rests: some resting faces look sad, or angry, to a reader that learned from
 * others. What is read of this listener is corrected by that much, so that the resting face reads as neutral. Immutable.
 *
 * <p>The correction adds one number to the logarithm of each probability, as a change of the classes' prior odds does
 * (Saerens, Latinne and Decaestecker, Neural Computation 2002).
 */
public final class OwnNeutral {
    /** A correction stays below this factor, e to the second: no face is turned into its opposite. */
    private static final double MOST = 2;

    private static final double LEAST_PROBABILITY = 1e-3;

    /** How a resting face is read that needs no correction. */
    private static final double USUAL_NEUTRAL = 0.6;

    private final double[] offsets;

    private OwnNeutral(double[] offsets) {
        this.offsets = offsets;
    }

    /** @param offsets for each emotion in its order, added to the logarithm of its probability; each -2 to 2 */
    public static OwnNeutral of(List<Double> offsets) {
        double[] values = offsets.stream().mapToDouble(Double::doubleValue).toArray();
        if (values.length != Emotion.values().length
                || !Arrays.stream(values).allMatch(value -> Math.abs(value) <= MOST)) {
            throw new IllegalArgumentException(
                    "one's own neutral needs seven numbers from -2 to 2, but had " + offsets);
        }
        return new OwnNeutral(values);
    }

    /** @param logarithms mean logarithm of each probability while the face rested */
    static OwnNeutral resting(double[] logarithms) {
        double[] offsets = new double[logarithms.length];
        for (Emotion emotion : Emotion.values()) {
            double usual = emotion == Emotion.NEUTRAL ? USUAL_NEUTRAL : (1 - USUAL_NEUTRAL) / (offsets.length - 1);
            offsets[emotion.ordinal()] = Math.log(usual) - logarithms[emotion.ordinal()];
        }
        double mean = Arrays.stream(offsets).average().orElseThrow();
        return new OwnNeutral(Arrays.stream(offsets)
                .map(offset -> Math.max(-MOST, Math.min(MOST, offset - mean)))
                .toArray());
    }

    static double logarithm(double probability) {
        return Math.log(Math.max(LEAST_PROBABILITY, probability));
    }

    /** For {@link #of}. */
    public List<Double> offsets() {
        List<Double> list = new ArrayList<>();
        Arrays.stream(offsets).forEach(list::add);
        return List.copyOf(list);
    }

    public EmotionProbabilities corrected(EmotionProbabilities read) {
        double[] weights = read.toArray();
        for (int emotion = 0; emotion < weights.length; emotion++) {
            weights[emotion] *= Math.exp(offsets[emotion]);
        }
        return Shares.normalised(weights);
    }
}
