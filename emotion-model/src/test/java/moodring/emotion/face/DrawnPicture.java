package moodring.emotion.face;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import moodring.emotion.GreyPicture;

/** A grey picture to draw cartoon faces into: a face for the cascade, and nobody's. */
public final class DrawnPicture {
    private final BufferedImage image;
    private double light = 1;

    private DrawnPicture(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        fill(0, 0, width, height, 90);
    }

    /** An empty grey wall. */
    public static DrawnPicture wall(int width, int height) {
        return new DrawnPicture(width, height);
    }

    /** A webcam picture of 640 × 480 with one smiling face in the middle. */
    public static DrawnPicture ofOneFace() {
        return ofOneFace(640, 480);
    }

    public static DrawnPicture ofOneFace(int width, int height) {
        return wall(width, height).face(width / 2, height / 2, height / 4);
    }

    /** The same picture turned by a quarter to the left, as a telephone stores it. */
    public DrawnPicture lyingOnItsSide() {
        DrawnPicture turned = new DrawnPicture(image.getHeight(), image.getWidth());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                turned.image.setRGB(y, image.getWidth() - 1 - x, image.getRGB(x, y));
            }
        }
        return turned;
    }

    /** @param light factor on every grey value: 1 is as drawn, 0.1 a dark room */
    public DrawnPicture inLight(double light) {
        this.light = light;
        return this;
    }

    public DrawnPicture face(int centreX, int centreY, int halfWidth) {
        return face(centreX, centreY, halfWidth, true);
    }

    public DrawnPicture face(int centreX, int centreY, int halfWidth, boolean smiling) {
        double unit = halfWidth / 60.0;
        ellipse(centreX, centreY, 60 * unit, 80 * unit, 200);
        for (int side = -1; side <= 1; side += 2) {
            ellipse(centreX + side * 24 * unit, centreY - 20 * unit, 13 * unit, 8 * unit, 40);
            ellipse(centreX + side * 24 * unit, centreY - 36 * unit, 16 * unit, 5 * unit, 60);
        }
        ellipse(centreX, centreY + 10 * unit, 8 * unit, 14 * unit, 150);
        if (smiling) {
            Graphics2D pen = pen(80);
            double x = centreX - 26 * unit;
            pen.fill(new Arc2D.Double(x, centreY + 20 * unit, 52 * unit, 34 * unit, 180, 180, Arc2D.CHORD));
            pen.dispose();
        } else {
            ellipse(centreX, centreY + 42 * unit, 24 * unit, 6 * unit, 80);
        }
        return this;
    }

    /** Covers a part, as a hand or a cup would. */
    public DrawnPicture fill(int x, int y, int width, int height, int grey) {
        Graphics2D pen = pen(grey);
        pen.fillRect(x, y, width, height);
        pen.dispose();
        return this;
    }

    public GreyPicture grey() {
        byte[] pixels = new byte[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels[y * image.getWidth() + x] = (byte) blurred(x, y);
            }
        }
        return new GreyPicture(image.getWidth(), image.getHeight(), pixels);
    }

    /** The same as a colour image, for writing it in a file format. */
    public BufferedImage image() {
        GreyPicture grey = grey();
        BufferedImage colours = new BufferedImage(grey.width(), grey.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < grey.pixels().length; i++) {
            colours.setRGB(i % grey.width(), i / grey.width(), (grey.pixels()[i] & 0xff) * 0x010101);
        }
        return colours;
    }

    /** Mean of 5 × 5 pixels, in the light asked for: the cascade knows no edges as sharp as drawn ones. */
    private int blurred(int x, int y) {
        int sum = 0;
        for (int i = 0; i < 25; i++) {
            int column = Math.max(0, Math.min(image.getWidth() - 1, x + i % 5 - 2));
            int row = Math.max(0, Math.min(image.getHeight() - 1, y + i / 5 - 2));
            sum += image.getRGB(column, row) & 0xff;
        }
        return (int) Math.min(255, Math.round(light * sum / 25));
    }

    private void ellipse(double centreX, double centreY, double halfWidth, double halfHeight, int grey) {
        Graphics2D pen = pen(grey);
        pen.fill(new Ellipse2D.Double(centreX - halfWidth, centreY - halfHeight, 2 * halfWidth, 2 * halfHeight));
        pen.dispose();
    }

    private Graphics2D pen(int grey) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(grey, grey, grey));
        return pen;
    }
}
