package moodring.emotion.train;

import java.util.SplittableRandom;

/**
 * Makes a drawn face as bad as cameras make it, by blur or by the noise of a dim room, so that the network has met both
 * (Hendrycks and Dietterich 2019; Rusak et al. 2020 on noise as augmentation). FER-2013's pictures are clean. Not
 * thread-safe; allocates nothing.
 */
final class Corruption {
    /** Standard deviation of the blur, in pixels of a face of 48; beyond 2 people cannot tell either. */
    private static final double LEAST_BLUR = 0.4;

    private static final double MOST_BLUR = 2;
    /** Standard deviation of the noise beside that of the face's grey values, which is 1. */
    private static final double MOST_NOISE = 0.6;

    private final int size;
    private final double probability;
    private final float[] across;
    private final float[] kernel = new float[(int) Math.ceil(2 * MOST_BLUR) + 1];

    /**
     * @param size width and height of the faces
     * @param probability of changing a face at all
     */
    Corruption(int size, double probability) {
        this.size = size;
        this.probability = probability;
        across = new float[size * size];
    }

    /** Changes the face that begins at {@code start}, or leaves it as it is. A probability of 0 draws no number. */
    void change(float[] pictures, int start, SplittableRandom random) {
        if (probability == 0 || random.nextDouble() >= probability) {
            return;
        }
        if (random.nextBoolean()) {
            blur(pictures, start, random.nextDouble(LEAST_BLUR, MOST_BLUR) * size / 48);
        } else {
            noise(pictures, start, random.nextDouble(MOST_NOISE), random);
        }
    }

    private void noise(float[] pictures, int start, double deviation, SplittableRandom random) {
        for (int i = start; i < start + size * size; i++) {
            pictures[i] += (float) (deviation * random.nextGaussian());
        }
    }

    /** A Gaussian of both directions in turn; beyond its edge the picture goes on with its last pixel. */
    private void blur(float[] pictures, int start, double deviation) {
        float sum = 0;
        for (int d = 0; d < kernel.length; d++) {
            kernel[d] = (float) Math.exp(-d * d / (2 * deviation * deviation));
            sum += d == 0 ? kernel[d] : 2 * kernel[d];
        }
        for (int d = 0; d < kernel.length; d++) {
            kernel[d] /= sum;
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                across[row * size + column] = smooth(pictures, start + row * size, column, 1);
            }
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                pictures[start + row * size + column] = smooth(across, column, row, size);
            }
        }
    }

    private float smooth(float[] values, int start, int place, int step) {
        float sum = kernel[0] * values[start + place * step];
        for (int d = 1; d < kernel.length; d++) {
            sum += kernel[d]
                    * (values[start + Math.max(0, place - d) * step]
                            + values[start + Math.min(size - 1, place + d) * step]);
        }
        return sum;
    }
}
