package moodring.recommend.web;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the page's icons: the ring of the five moods.
 *
 * <p>Drawn anew into the resources by {@code java -cp target/test-classes moodring.recommend.web.DrawnIcon
 * src/main/resources/web/icons} after {@code mvn test-compile}.
 */
final class DrawnIcon {
    /** Energetic, cheerful, romantic, chill, sad: clockwise from the top, as on the page. */
    private static final int[] MOODS = {0xff7847, 0xffc94d, 0xff6fae, 0x2fd0b5, 0x7d97ff};

    private static final int GROUND = 0x121117;
    private static final int STEPS = 50;
    private static final int SHADES = 5;
    private static final int SAMPLES = 4;

    private DrawnIcon() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        ImageIO.write(
                ring(192, 0.48, false), "png", folder.resolve("icon-192.png").toFile());
        ImageIO.write(
                ring(512, 0.48, false), "png", folder.resolve("icon-512.png").toFile());
        ImageIO.write(
                ring(512, 0.36, true),
                "png",
                folder.resolve("icon-maskable.png").toFile());
    }

    /**
     * @param radius of the ring's outer edge, as a part of the side
     * @param filled with the dark ground, for systems that cut icons to their own shape
     */
    static BufferedImage ring(int side, double radius, boolean filled) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_INDEXED, palette(filled));
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double covered = covered(x, y, side, radius);
                double angle = Math.atan2(x + 0.5 - side / 2.0, side / 2.0 - y - 0.5) / (2 * Math.PI);
                int step = Math.floorMod((int) Math.floor(angle * STEPS + 0.5), STEPS);
                int shade = (int) Math.round(covered * (SHADES - 1));
                picture.getRaster().setSample(x, y, 0, step * SHADES + shade);
            }
        }
        return picture;
    }

    private static double covered(int x, int y, int side, double radius) {
        int inside = 0;
        for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
            double dx = x + (sample % SAMPLES + 0.5) / SAMPLES - side / 2.0;
            double dy = y + (sample / SAMPLES + 0.5) / SAMPLES - side / 2.0;
            double distance = Math.hypot(dx, dy) / side;
            inside += distance < radius && distance > radius * 0.58 ? 1 : 0;
        }
        return inside / (double) (SAMPLES * SAMPLES);
    }

    private static IndexColorModel palette(boolean filled) {
        int[] colours = new int[STEPS * SHADES];
        for (int step = 0; step < STEPS; step++) {
            for (int shade = 0; shade < SHADES; shade++) {
                double share = shade / (SHADES - 1.0);
                int own = colour(step / (double) STEPS);
                colours[step * SHADES + shade] =
                        filled ? 0xff000000 | mix(GROUND, own, share) : (int) Math.round(255 * share) << 24 | own;
            }
        }
        return new IndexColorModel(8, colours.length, colours, 0, true, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    }

    private static int colour(double turn) {
        double place = turn * MOODS.length;
        int from = (int) Math.floor(place);
        return mix(MOODS[from % MOODS.length], MOODS[(from + 1) % MOODS.length], place - from);
    }

    private static int mix(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 255;
            int b = to >> shift & 255;
            mixed = mixed << 8 | (int) Math.round(a + (b - a) * share);
        }
        return mixed;
    }
}
