package moodring.recommend.sequence.lstm;

import java.util.SplittableRandom;

/**
 * Dropout (Srivastava and others 2014): while learning, numbers are set to 0 at random and the rest is raised in
 * proportion.
 *
 * @param keepInputs part of the inputs that stays
 * @param keepAnswers part of the cells' answers that stays
 */
record Dropping(double keepInputs, double keepAnswers, SplittableRandom random) {
    /** Everything stays. */
    static final Dropping NOTHING = new Dropping(1, 1, new SplittableRandom(0));

    static Dropping seeded(long seed) {
        return new Dropping(0.9, 0.8, new SplittableRandom(seed));
    }

    float[] ofInputs(float[] inputs) {
        return times(inputs, mask(inputs.length, keepInputs));
    }

    /** What to multiply the answers with. */
    float[] answerMask(int cells) {
        return mask(cells, keepAnswers);
    }

    private float[] mask(int length, double keep) {
        float[] mask = new float[length];
        for (int i = 0; i < length; i++) {
            mask[i] = keep == 1 || random.nextDouble() < keep ? (float) (1 / keep) : 0;
        }
        return mask;
    }

    static float[] times(float[] numbers, float[] factors) {
        float[] products = new float[numbers.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = numbers[i] * factors[i];
        }
        return products;
    }
}
