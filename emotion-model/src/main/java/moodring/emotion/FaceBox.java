package moodring.emotion;

/** Where a face is, in pixels of the picture; x and y from the top left corner. */
public record FaceBox(int x, int y, int width, int height) {
    public FaceBox {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a face needs a width and a height, but had " + width + " x " + height);
        }
    }
}
