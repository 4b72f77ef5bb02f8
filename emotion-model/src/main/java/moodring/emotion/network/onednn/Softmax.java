package moodring.emotion.network.onednn;

/** Logits to probabilities. */
public final class Softmax {
    private Softmax() {}

    /** Replaces {@code length} logits from {@code start} by their probabilities. */
    public static void apply(float[] values, int start, int length) {
        float highest = values[start];
        for (int i = start + 1; i < start + length; i++) {
            highest = Math.max(highest, values[i]);
        }
        double sum = 0;
        for (int i = start; i < start + length; i++) {
            values[i] = (float) Math.exp(values[i] - highest);
            sum += values[i];
        }
        for (int i = start; i < start + length; i++) {
            values[i] = (float) (values[i] / sum);
        }
    }
}
