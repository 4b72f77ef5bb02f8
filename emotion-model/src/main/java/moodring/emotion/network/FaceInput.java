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
}
