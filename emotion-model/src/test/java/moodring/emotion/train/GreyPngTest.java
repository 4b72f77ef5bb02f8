package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import moodring.emotion.EmotionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GreyPngTest {
    private static final int ORANGE = 0xff8000;
    /** 0.299 × 255 + 0.587 × 128, the weights of ITU-R BT.601. */
    private static final byte GREY_OF_ORANGE = (byte) 151;

    @TempDir
    private Path folder;

    @Test
    void takesGreySamplesAsTheyAre() throws IOException {
        BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(5, 3, 0, 70);
        assertThat(pixel(image)).isEqualTo((byte) 70);
    }

    @Test
    void weighsRedGreenAndBlue() throws IOException {
        BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_INT_RGB);
        image.setRGB(5, 3, ORANGE);
        assertThat(pixel(image)).isEqualTo(GREY_OF_ORANGE);
    }

    @Test
    void looksUpTheColoursOfAPalette() throws IOException {
        byte[] red = {0, 0, (byte) 255};
        byte[] green = {0, 0, (byte) 128};
        byte[] blue = {0, 0, 0};
        BufferedImage image =
                new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 3, red, green, blue));
        image.getRaster().setSample(5, 3, 0, 2);
        assertThat(pixel(image)).isEqualTo(GREY_OF_ORANGE);
    }

    @Test
    void takesTheHigherByteOfSixteenBits() throws IOException {
        BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(5, 3, 0, 70 << 8 | 200);
        assertThat(pixel(image)).isEqualTo((byte) 70);
    }

    @Test
    void refusesTransparency() {
        BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_INT_ARGB);
        assertThatThrownBy(() -> pixel(image))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("face.png has transparent places");
    }

    @Test
    void findsPicturesWhateverTheCaseOfTheirNames() throws IOException {
        for (String name : List.of("a.PNG", "b.Jpg", "c.jpeg", "d.png", "e.txt", "apng")) {
            Files.createFile(folder.resolve(name));
        }
        assertThat(PictureFolder.filled(folder, "needed"))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.PNG", "b.Jpg", "c.jpeg", "d.png");
    }

    /** The one at column 5 of row 3, after a way through a file. */
    private byte pixel(BufferedImage image) throws IOException {
        Path file = folder.resolve("face.png");
        ImageIO.write(image, "png", file.toFile());
        return GreyPng.read(file).pixels()[3 * 48 + 5];
    }
}
