package moodring.emotion.face;

import moodring.emotion.FaceBox;

/**
 * How the square that the network reads lies around the box that the cascade found.
 *
 * @param size side of the square, as a multiple of the box's wider side
 * @param down how far the square's centre lies below the box's, as a share of that side
 */
public record Framing(double size, double down) {
    /**
     * Amid the squares that read held-back Training faces best, found in drawn rooms, and differ little; the model card
     * has the table, which {@code emotion evaluate --robustness} measures anew.
     */
    public static final Framing OF_FER_2013 = new Framing(1.08, 0.02);

    /** @return a square in the same picture, parts of which may lie outside */
    public FaceBox around(FaceBox box) {
        int side = Math.max(box.width(), box.height());
        int wanted = Math.max(1, (int) Math.round(side * size));
        double centreX = box.x() + box.width() / 2.0;
        double centreY = box.y() + box.height() / 2.0 + down * side;
        return new FaceBox(
                (int) Math.round(centreX - wanted / 2.0), (int) Math.round(centreY - wanted / 2.0), wanted, wanted);
    }
}
