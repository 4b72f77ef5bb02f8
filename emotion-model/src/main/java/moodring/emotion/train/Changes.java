package moodring.emotion.train;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import moodring.emotion.FaceBox;
import moodring.emotion.face.FaceCrop;

/** What bad light, bad cameras and hands do to a scene. Each makes a new one. */
final class Changes {
    private Changes() {}

    static Scene light(Scene scene, double factor, double added) {
        byte[] pixels = scene.picture().pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Resampling.clamped((pixels[i] & 0xff) * factor + added);
        }
        return scene.with(pixels);
    }

    /** @param share of the light that is lost on the right side of the face; on its left side all is as it was */
    static Scene sideLight(Scene scene, double share) {
        byte[] pixels = scene.picture().pixels().clone();
        FaceBox face = scene.face();
        int width = scene.picture().width();
        for (int i = 0; i < pixels.length; i++) {
            double across = Math.max(0, Math.min(1, (i % width - face.x()) / (double) face.width()));
            pixels[i] = Resampling.clamped((pixels[i] & 0xff) * (1 - share * across));
        }
        return scene.with(pixels);
    }

    /** @param sigma of a Gaussian, in pixels of the face when it is 48 wide */
    static Scene blur(Scene scene, double sigma) {
        double[] kernel = kernel(sigma * scene.face().width() / FaceCrop.SIZE);
        int width = scene.picture().width();
        byte[] across = convolved(scene.picture().pixels(), width, kernel, 1);
        return scene.with(convolved(across, width, kernel, width));
    }

    static Scene noise(Scene scene, double sigma, Random random) {
        byte[] pixels = scene.picture().pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Resampling.clamped((pixels[i] & 0xff) + sigma * random.nextGaussian());
        }
        return scene.with(pixels);
    }

    /** @param quality 0 to 1, as cameras and messengers choose it */
    static Scene jpeg(Scene scene, float quality) {
        int width = scene.picture().width();
        BufferedImage image = new BufferedImage(width, scene.picture().height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster()
                .setDataElements(0, 0, width, image.getHeight(), scene.picture().pixels());
        try {
            BufferedImage decoded = decoded(encoded(image, quality));
            return scene.with(((DataBufferByte) decoded.getRaster().getDataBuffer()).getData());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In memory: given a plain stream, ImageIO would lay the picture down in a temporary file. */
    private static BufferedImage decoded(byte[] jpeg) throws IOException {
        return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
    }

    private static byte[] encoded(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Turns the scene around the middle of the face. */
    static Scene rotation(Scene scene, double degrees) {
        int width = scene.picture().width();
        double middleX = scene.face().x() + scene.face().width() / 2.0;
        double middleY = scene.face().y() + scene.face().height() / 2.0;
        double sine = Math.sin(Math.toRadians(degrees));
        double cosine = Math.cos(Math.toRadians(degrees));
        byte[] pixels = new byte[scene.picture().pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            double x = i % width - middleX;
            double y = i / width - middleY;
            double fromX = middleX + cosine * x + sine * y;
            double fromY = middleY - sine * x + cosine * y;
            pixels[i] = Resampling.clamped(Resampling.linear(scene.picture().pixels(), width, fromX, fromY));
        }
        return scene.with(pixels);
    }

    /** @param part x, y, width and height as shares of the face; filled with a middle grey, as by a hand or a mask */
    static Scene covered(Scene scene, double[] part) {
        byte[] pixels = scene.picture().pixels().clone();
        int width = scene.picture().width();
        FaceBox face = scene.face();
        int left = (int) Math.round(face.x() + part[0] * face.width());
        int right = (int) Math.round(left + part[2] * face.width());
        int top = (int) Math.round(face.y() + part[1] * face.height());
        int bottom = (int) Math.round(top + part[3] * face.height());
        for (int y = top; y < bottom; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, (byte) 128);
        }
        return scene.with(pixels);
    }

    private static double[] kernel(double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        double[] kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = Math.exp(-(i - radius) * (i - radius) / (2 * sigma * sigma));
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    /** @param step to the next pixel: 1 along a row, the width along a column; the edge goes on */
    private static byte[] convolved(byte[] pixels, int width, double[] kernel, int step) {
        byte[] result = new byte[pixels.length];
        int radius = kernel.length / 2;
        int length = step == 1 ? width : pixels.length / width;
        for (int i = 0; i < pixels.length; i++) {
            int at = step == 1 ? i % width : i / width;
            double sum = 0;
            for (int k = -radius; k <= radius; k++) {
                int inside = Math.max(0, Math.min(length - 1, at + k));
                sum += kernel[k + radius] * (pixels[i + (inside - at) * step] & 0xff);
            }
            result[i] = Resampling.clamped(sum);
        }
        return result;
    }
}
