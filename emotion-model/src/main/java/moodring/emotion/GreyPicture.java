package moodring.emotion;

/**
 * A grey picture in memory: the only form in which frames travel between the camera, the page and the network.
 * It is never written to disk and has no {@code toString} that shows pixels. Not thread-safe for writers; nobody writes.
 */
public final class GreyPicture {
    private final int width;
    private final int height;
    private final byte[] pixels;

    /**
     * @param pixels rows from the top, width × height values, 0 is black, 255 (read unsigned) is white; not copied, the
     *     picture owns it from now on
     * @throws IllegalArgumentException if the number of pixels is not width × height
     */
    public GreyPicture(int width, int height, byte[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " cannot have " + pixels.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy: read, never write. */
    public byte[] pixels() {
        return pixels;
    }

    /** Mean of the grey values, 0 to 255. */
    public double brightness() {
        long sum = 0;
        for (byte pixel : pixels) {
            sum += pixel & 0xff;
        }
        return (double) sum / pixels.length;
    }
}
