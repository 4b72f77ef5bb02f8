package moodring.emotion.train;

import java.util.SplittableRandom;
import moodring.emotion.face.FaceCrop;

/**
 * Changes a prepared face so that the network never sees the same picture twice: shift, scale, rotation, mirror, contrast,
 * brightness and a covered square (DeVries and Taylor 2017), drawn into a picture of any size. Not thread-safe; allocates
 * nothing.
 */
final class Augmentation {
    private static final int SIZE = FaceCrop.SIZE;
    private static final double ROTATION_DEGREES = 12;
    private static final double SCALE = 0.12;
    /** Of half the picture's width. */
    private static final double SHIFT = 0.17;

    private static final double CONTRAST = 0.25;
    private static final double BRIGHTNESS = 0.25;
    private static final int COVERED = 14;

    private final float[] prepared;
    private final double strength;
    private final double covering;

    /**
     * @param prepared all faces of the training part, as {@code FaceInput} writes them, one after another
     * @param strength factor of all changes but the mirror and the covered square
     * @param covering probability of the covered square
     */
    Augmentation(float[] prepared, double strength, double covering) {
        this.prepared = prepared;
        this.strength = strength;
        this.covering = covering;
    }

    /** Draws face number {@code face}, changed, as {@code size} × {@code size} values from {@code start}. */
    void draw(int face, SplittableRandom random, float[] target, int start, int size) {
        double angle = Math.toRadians(ROTATION_DEGREES * between(random));
        double scale = Math.exp(SCALE * between(random)) * SIZE / size;
        double mirror = random.nextBoolean() ? -1 : 1;
        double along = Math.cos(angle) * scale;
        double across = Math.sin(angle) * scale;
        double middle = (size - 1) / 2.0;
        double x0 = (SIZE - 1) / 2.0 + SHIFT * SIZE / 2 * between(random);
        double y0 = (SIZE - 1) / 2.0 + SHIFT * SIZE / 2 * between(random);
        float contrast = (float) (1 + CONTRAST * between(random));
        float brightness = (float) (BRIGHTNESS * between(random));
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double x = x0 + mirror * (along * (column - middle) - across * (row - middle));
                double y = y0 + across * (column - middle) + along * (row - middle);
                target[start + row * size + column] = contrast * sample(face * SIZE * SIZE, x, y) + brightness;
            }
        }
        if (random.nextDouble() < covering) {
            cover(random, target, start, size);
        }
    }

    private double between(SplittableRandom random) {
        return strength * (random.nextDouble() * 2 - 1);
    }

    /** Bilinear; beyond its edge the picture goes on mirrored. */
    private float sample(int offset, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = (float) (x - left);
        float down = (float) (y - top);
        int x0 = inside(left);
        int x1 = inside(left + 1);
        int y0 = offset + inside(top) * SIZE;
        int y1 = offset + inside(top + 1) * SIZE;
        float upper = prepared[y0 + x0] + right * (prepared[y0 + x1] - prepared[y0 + x0]);
        float lower = prepared[y1 + x0] + right * (prepared[y1 + x1] - prepared[y1 + x0]);
        return upper + down * (lower - upper);
    }

    private static int inside(int place) {
        int reflected = place < 0 ? -place - 1 : place;
        int wrapped = reflected % (2 * SIZE);
        return wrapped < SIZE ? wrapped : 2 * SIZE - 1 - wrapped;
    }

    private static void cover(SplittableRandom random, float[] target, int start, int size) {
        int half = COVERED * size / SIZE / 2;
        int middleRow = random.nextInt(size);
        int middleColumn = random.nextInt(size);
        for (int row = Math.max(0, middleRow - half); row < Math.min(size, middleRow + half); row++) {
            for (int column = Math.max(0, middleColumn - half);
                    column < Math.min(size, middleColumn + half);
                    column++) {
                target[start + row * size + column] = 0;
            }
        }
    }
}
