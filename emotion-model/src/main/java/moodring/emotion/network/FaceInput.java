package moodring.emotion.network;

import moodring.emotion.face.FaceCrop;

/**
 * Prepares a face for the network, in the same way for training pictures and for live ones: each picture loses its own
 * mean and is divided by its own standard deviation, so that brightness and contrast of the camera do not matter.
 */
public final class FaceInput {
    /** Values of one prepared face. */
    public static final int LENGTH = FaceCrop.SIZE * FaceCrop.SIZE;

    /** Below this a picture is nearly blank; dividing by less would only make noise loud. Grey values. */
    private static final double SMALLEST_DEVIATION = 8;

    /**
     * The inner 44 of 48 pixels fill the second look. On 1,360 validation faces and three networks the cross-entropy was
     * 0.788 with the plain mirror picture, 0.780 with this, 0.783 with 46 and 0.785 with 42.
     */
    private static final double CLOSER = 44.0 / 48;

    private FaceInput() {}

    /** Writes {@value #LENGTH} values, rows from the top, from {@code start}; about −3 to 3. */
    public static void write(FaceCrop face, float[] target, int start) {
        byte[] pixels = face.pixels();
        long sum = 0;
        long squares = 0;
        for (byte pixel : pixels) {
            int value = pixel & 0xff;
            sum += value;
            squares += (long) value * value;
        }
        double mean = (double) sum / LENGTH;
        double deviation = Math.sqrt(Math.max(0, (double) squares / LENGTH - mean * mean));
        float factor = (float) (1 / Math.max(deviation, SMALLEST_DEVIATION));
        for (int i = 0; i < LENGTH; i++) {
            target[start + i] = ((pixels[i] & 0xff) - (float) mean) * factor;
        }
    }

    /**
     * Writes the mirror picture of a prepared face, seen from a little closer, bilinear. A second look
     * costs the same wherever it falls, and one that differs by more than left and right corrects more of the first.
     */
    public static void writeMirroredCloser(float[] source, int from, float[] target, int start) {
        double middle = (FaceCrop.SIZE - 1) / 2.0;
        for (int i = 0; i < LENGTH; i++) {
            double x = middle - CLOSER * (i % FaceCrop.SIZE - middle);
            double y = middle + CLOSER * (i / FaceCrop.SIZE - middle);
            int left = (int) x;
            int upper = from + (int) y * FaceCrop.SIZE + left;
            float right = (float) (x - left);
            float down = (float) (y - (int) y);
            float above = source[upper] + right * (source[upper + 1] - source[upper]);
            int lower = upper + FaceCrop.SIZE;
            float below = source[lower] + right * (source[lower + 1] - source[lower]);
            target[start + i] = above + down * (below - above);
        }
    }
}
