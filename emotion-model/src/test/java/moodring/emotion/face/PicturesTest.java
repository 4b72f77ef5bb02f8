package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import moodring.emotion.EmotionException;
import moodring.emotion.GreyPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    @TempDir
    private Path folder;

    private final DrawnPicture drawn = DrawnPicture.wall(60, 40).fill(5, 5, 20, 10, 220);

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".png", ".webp", ".bmp", ".gif", ".tiff", ".pgm"})
    void readsTheFormat(String extension) throws IOException {
        GreyPicture picture = Pictures.read(write(PictureFiles.inFormat(extension, drawn)));

        assertThat(picture.width()).isEqualTo(60);
        assertThat(picture.height()).isEqualTo(40);
        assertThat(meanDifference(picture, drawn.grey())).isLessThan(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAJpegAsItsExifPartSays(int orientation) throws IOException {
        byte[] file = PictureFiles.withOrientation(PictureFiles.jpeg(drawn), orientation);

        GreyPicture picture = Pictures.read(write(file));

        GreyPicture turned = Orientation.ofExif(orientation).turn(drawn.grey());
        assertThat(picture.width()).isEqualTo(turned.width());
        assertThat(meanDifference(picture, turned)).isLessThan(4);
    }

    @Test
    void saysThatAFileIsMissing() {
        assertRefused(folder.resolve("nowhere.jpg"), "nowhere.jpg does not exist.");
    }

    @Test
    void saysThatAFileIsEmpty() throws IOException {
        assertRefused(write(new byte[0]), "is empty");
    }

    @Test
    void saysThatAFileIsAFolder() {
        assertRefused(folder, "is a folder");
    }

    @Test
    void saysThatAFileIsNoPictureAndWhichFormatsAreRead() throws IOException {
        assertRefused(write("song,mood\n".getBytes()), "is not a picture that is read (JPEG, PNG,");
    }

    @Test
    void namesTheRemedyForAHeicPicture() throws IOException {
        assertRefused(write("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes()), "save it as JPEG");
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".png", ".webp", ".bmp", ".gif", ".tiff", ".pgm"})
    void refusesAPictureThatWasNotCopiedCompletely(String extension) throws IOException {
        byte[] whole = PictureFiles.inFormat(extension, DrawnPicture.ofOneFace());

        for (int share = 1; share <= 9; share++) {
            Path part = write(Arrays.copyOf(whole, whole.length * share / 10));
            assertThatThrownBy(() -> Pictures.read(part))
                    .isInstanceOf(EmotionException.class)
                    .message()
                    .containsAnyOf("ends in the middle", "is damaged");
        }
    }

    @Test
    void refusesTooManyPixelsByTheHeaderAlone() throws IOException {
        assertRefused(write(PictureFiles.bomb(19_000, 19_000)), "19000 x 19000 pixels", "scale it down");
    }

    @Test
    void readsAPictureOfSixtyFourMegapixels() throws IOException {
        Path large = write(PictureFiles.byOpenCv(new GreyPicture(9248, 6944, new byte[9248 * 6944]), ".jpg"));

        assertThat(Pictures.read(large).width()).isEqualTo(9248);
    }

    @Test
    void tellsPicturesFromOtherFiles() throws IOException {
        assertThat(Pictures.isPicture(write(PictureFiles.jpeg(drawn)))).isTrue();
        assertThat(Pictures.isPicture(write("RIFF....AVI ".getBytes()))).isFalse();
        assertThat(Pictures.isPicture(folder.resolve("nowhere.jpg"))).isFalse();
    }

    static double meanDifference(GreyPicture one, GreyPicture other) {
        assertThat(one.pixels()).hasSameSizeAs(other.pixels());
        double sum = 0;
        for (int i = 0; i < one.pixels().length; i++) {
            sum += Math.abs((one.pixels()[i] & 0xff) - (other.pixels()[i] & 0xff));
        }
        return sum / one.pixels().length;
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "picture", ".any"), bytes);
    }

    private static void assertRefused(Path file, String... words) {
        assertThatThrownBy(() -> Pictures.read(file))
                .isInstanceOfSatisfying(
                        EmotionException.class, e -> assertThat(e.kind()).isEqualTo(EmotionException.Kind.BAD_DATA))
                .hasMessageContainingAll(words);
    }
}
