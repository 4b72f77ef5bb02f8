package moodring.recommend.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.Face;
import moodring.emotion.FaceBox;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;

/** Answers to pictures by their width alone, for tests of everything but the reading itself. */
final class DrawnReadings {
    static final int ONE_FACE = 101;
    static final int TWO_FACES = 102;
    static final int NOBODY = 103;
    static final int DARK = 104;

    private DrawnReadings() {}

    static FaceReading byWidth(GreyPicture picture) {
        return switch (picture.width()) {
            case TWO_FACES -> new FaceReading.SeveralFaces(List.of(happy(10), happy(50)));
            case NOBODY -> new FaceReading.NoFace();
            case DARK -> new FaceReading.TooDark(3);
            default -> new FaceReading.OneFace(happy(10));
        };
    }

    private static Face happy(int x) {
        EmotionProbabilities probabilities = EmotionProbabilities.of(0.02, 0.01, 0.02, 0.8, 0.05, 0.05, 0.05);
        return new Face(new FaceBox(x, 12, 40, 40), probabilities, true, 0.6, 0.3, 0.2);
    }

    static byte[] png(int width) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 80, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
