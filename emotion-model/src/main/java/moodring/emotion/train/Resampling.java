package moodring.emotion.train;

/** Grey values between pixels. Beyond the edge the edge goes on. */
final class Resampling {
    private Resampling() {}

    /** Catmull and Rom's cubic: sharp, and exact on the pixels. */
    static byte cubic(byte[] square, int side, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double sum = 0;
        for (int row = -1; row <= 2; row++) {
            for (int column = -1; column <= 2; column++) {
                double weight = weight(x - left - column) * weight(y - top - row);
                sum += weight * at(square, side, side, left + column, top + row);
            }
        }
        return clamped(sum);
    }

    /** @param width of a row; rows follow each other */
    static double linear(byte[] pixels, int width, double x, double y) {
        int height = pixels.length / width;
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double bottom = y - top;
        return (1 - bottom) * mixed(pixels, width, height, left, top, right)
                + bottom * mixed(pixels, width, height, left, top + 1, right);
    }

    static byte clamped(double value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }

    private static double mixed(byte[] pixels, int width, int height, int x, int y, double right) {
        return (1 - right) * at(pixels, width, height, x, y) + right * at(pixels, width, height, x + 1, y);
    }

    private static int at(byte[] pixels, int width, int height, int x, int y) {
        int column = Math.max(0, Math.min(width - 1, x));
        int row = Math.max(0, Math.min(height - 1, y));
        return pixels[row * width + column] & 0xff;
    }

    private static double weight(double distance) {
        double t = Math.abs(distance);
        if (t < 1) {
            return (1.5 * t - 2.5) * t * t + 1;
        }
        return t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
    }
}
