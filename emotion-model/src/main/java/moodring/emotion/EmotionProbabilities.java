package moodring.emotion;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** A calibrated probability for each of the seven emotions; together they are 1. Immutable. */
public final class EmotionProbabilities {
    private final double[] values;

    private EmotionProbabilities(double[] values) {
        this.values = values;
    }

    /**
     * @param values seven numbers in the order of {@link Emotion}; each 0 to 1, together 1 (within 0.001); copied
     * @throws IllegalArgumentException if they are not, naming them
     */
    public static EmotionProbabilities of(double... values) {
        double sum = 0;
        boolean valid = values.length == Emotion.values().length;
        for (double value : values) {
            valid &= value >= 0 && value <= 1;
            sum += value;
        }
        if (!valid || !(Math.abs(sum - 1) < 1e-3)) {
            throw new IllegalArgumentException(
                    "seven probabilities must be 0 to 1 and together 1, but were " + java.util.Arrays.toString(values));
        }
        return new EmotionProbabilities(values.clone());
    }

    public double of(Emotion emotion) {
        return values[emotion.ordinal()];
    }

    /** The emotion with the highest probability; of equal ones the first. */
    public Emotion likeliest() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return Emotion.values()[best];
    }

    /** In the order of {@link Emotion}; the caller owns the copy. */
    public double[] toArray() {
        return values.clone();
    }

    public Map<Emotion, Double> asMap() {
        Map<Emotion, Double> map = new EnumMap<>(Emotion.class);
        for (Emotion emotion : Emotion.values()) {
            map.put(emotion, of(emotion));
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
