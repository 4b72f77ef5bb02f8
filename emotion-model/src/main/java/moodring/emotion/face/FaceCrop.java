package moodring.emotion.face;

import moodring.emotion.GreyPicture;

/**
 * One face, ready for the network: {@value #SIZE} × {@value #SIZE} grey values, rows from the top, 0 (read unsigned) is
 * black, 255 is white. Training pictures and live ones both arrive in this form. Never written to disk; no
 * {@code toString} that shows pixels.
 */
public final class FaceCrop {
    /** Width and height, those of FER-2013 (Goodfellow et al. 2013). */
    public static final int SIZE = 48;

    private final byte[] pixels;

    private FaceCrop(byte[] pixels) {
        this.pixels = pixels;
    }

    /**
     * @param pixels {@value #SIZE} × {@value #SIZE} values; not copied, the crop owns them from now on
     * @throws IllegalArgumentException if there are more or fewer, naming the number
     */
    public static FaceCrop of(byte[] pixels) {
        if (pixels.length != SIZE * SIZE) {
            throw new IllegalArgumentException(
                    "a face has " + SIZE + " x " + SIZE + " pixels, but there were " + pixels.length);
        }
        return new FaceCrop(pixels);
    }

    /** The pixels themselves, not a copy: read, never write. */
    public byte[] pixels() {
        return pixels;
    }

    /** Mean of the grey values, 0 to 255. */
    public double brightness() {
        return new GreyPicture(SIZE, SIZE, pixels).brightness();
    }
}
