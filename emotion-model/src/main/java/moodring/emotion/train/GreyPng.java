package moodring.emotion.train;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import moodring.emotion.EmotionException;
import moodring.emotion.face.FaceCrop;

/** A 48×48 grey picture from a file of a data set, by its raw samples: {@code getRGB} would apply a gamma curve. */
final class GreyPng {
    private GreyPng() {}

    static FaceCrop read(Path file) {
        BufferedImage image = image(file);
        if (image == null || image.getWidth() != FaceCrop.SIZE || image.getHeight() != FaceCrop.SIZE) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    file + " is not a picture of 48 x 48 pixels; the training needs that");
        }
        Raster raster = image.getRaster();
        byte[] pixels = new byte[FaceCrop.SIZE * FaceCrop.SIZE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) raster.getSample(i % FaceCrop.SIZE, i / FaceCrop.SIZE, 0);
        }
        return FaceCrop.of(pixels);
    }

    private static BufferedImage image(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new EmotionException(EmotionException.Kind.BAD_DATA, file + " cannot be read as a picture", e);
        }
    }
}
