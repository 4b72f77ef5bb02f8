package moodring.emotion.train;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import moodring.emotion.EmotionException;
import moodring.emotion.face.FaceCrop;

/**
 * A 48×48 grey picture from a file of a data set, by its raw samples: {@code getRGB} of a grey picture would apply a gamma
 * curve. Colours become grey by the weights of ITU-R BT.601, which a live picture's colours become grey by as well.
 */
final class GreyPng {
    private GreyPng() {}

    static FaceCrop read(Path file) {
        BufferedImage image = image(file);
        if (image == null || image.getWidth() != FaceCrop.SIZE || image.getHeight() != FaceCrop.SIZE) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    file + " is not a picture of 48 x 48 pixels; the training needs that");
        }
        if (image.getColorModel().hasAlpha()) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    file + " has transparent places, which no camera sees; save it as grey picture without them");
        }
        byte[] pixels = new byte[FaceCrop.SIZE * FaceCrop.SIZE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) grey(image, i % FaceCrop.SIZE, i / FaceCrop.SIZE);
        }
        return FaceCrop.of(pixels);
    }

    private static int grey(BufferedImage image, int x, int y) {
        int[] sample = image.getRaster().getPixel(x, y, (int[]) null);
        if (image.getColorModel() instanceof IndexColorModel palette) {
            return grey(palette.getRed(sample[0]), palette.getGreen(sample[0]), palette.getBlue(sample[0]));
        }
        int tooFine = image.getColorModel().getComponentSize(0) - 8;
        return sample.length < 3
                ? sample[0] >> tooFine
                : grey(sample[0] >> tooFine, sample[1] >> tooFine, sample[2] >> tooFine);
    }

    private static int grey(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }

    private static BufferedImage image(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new EmotionException(EmotionException.Kind.BAD_DATA, file + " cannot be read as a picture", e);
        }
    }
}
