package moodring.emotion.train;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import moodring.emotion.FaceBox;
import moodring.emotion.GreyPicture;
import moodring.emotion.face.FaceCrop;

/** Places faces on drawn rooms of webcam size: light that falls off, furniture, sensor noise. One seed, one scene. */
final class SceneMaker {
    static final int WIDTH = 640;
    static final int HEIGHT = 480;
    private static final double SENSOR_NOISE = 3;

    private final Random random;

    SceneMaker(long seed) {
        random = new Random(seed);
    }

    /** A face as wide as somebody's who sits before a laptop, anywhere in the picture. */
    Scene scene(FaceCrop face) {
        return scene(face, 120 + random.nextInt(161));
    }

    Scene scene(FaceCrop face, int side) {
        int x = random.nextInt(WIDTH - side);
        int y = random.nextInt(HEIGHT - side);
        return scene(face, new FaceBox(x, y, side, side));
    }

    /** @param box a square; what of it lies outside is cut off */
    Scene scene(FaceCrop face, FaceBox box) {
        byte[] pixels = room();
        double scale = (double) FaceCrop.SIZE / box.width();
        for (int y = Math.max(0, box.y()); y < Math.min(HEIGHT, box.y() + box.height()); y++) {
            for (int x = Math.max(0, box.x()); x < Math.min(WIDTH, box.x() + box.width()); x++) {
                double fromX = (x - box.x() + 0.5) * scale - 0.5;
                double fromY = (y - box.y() + 0.5) * scale - 0.5;
                pixels[y * WIDTH + x] = Resampling.cubic(face.pixels(), FaceCrop.SIZE, fromX, fromY);
            }
        }
        return new Scene(new GreyPicture(WIDTH, HEIGHT, pixels), box);
    }

    private byte[] room() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, grey(), WIDTH, random.nextInt(HEIGHT), grey()));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int things = 8 + random.nextInt(10); things > 0; things--) {
            pen.setColor(grey());
            double x = random.nextInt(WIDTH) - 50.0;
            double y = random.nextInt(HEIGHT) - 50.0;
            double width = 10 + random.nextInt(200);
            double height = 10 + random.nextInt(160);
            boolean round = random.nextBoolean();
            pen.fill(round ? new Ellipse2D.Double(x, y, width, height) : new Rectangle2D.Double(x, y, width, height));
        }
        pen.dispose();
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            double noise = random.nextGaussian() * SENSOR_NOISE;
            pixels[i] = Resampling.clamped((image.getRGB(i % WIDTH, i / WIDTH) & 0xff) + noise);
        }
        return pixels;
    }

    private Color grey() {
        int value = 20 + random.nextInt(200);
        return new Color(value, value, value);
    }
}
