package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import moodring.emotion.EmotionException;
import moodring.emotion.GreyPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedPicturesTest {
    private final DrawnPicture drawn = DrawnPicture.wall(60, 40).fill(5, 5, 20, 10, 220);

    @Test
    void decodesJpegAndPng() {
        assertThat(PicturesTest.meanDifference(UploadedPictures.decode(PictureFiles.png(drawn)), drawn.grey()))
                .isZero();
        assertThat(PicturesTest.meanDifference(UploadedPictures.decode(PictureFiles.jpeg(drawn)), drawn.grey()))
                .isLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAJpegAsItsExifPartSays(int orientation) {
        byte[] file = PictureFiles.withOrientation(PictureFiles.jpeg(drawn), orientation);

        GreyPicture turned = Orientation.ofExif(orientation).turn(drawn.grey());
        assertThat(PicturesTest.meanDifference(UploadedPictures.decode(file), turned))
                .isLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_INDEXED})
    void keepsGreyValuesWithoutAGammaCurve(int type) {
        BufferedImage image = new BufferedImage(8, 8, type);
        boolean palette = type == BufferedImage.TYPE_BYTE_INDEXED;
        int sample = type == BufferedImage.TYPE_USHORT_GRAY ? 70 << 8 : 70;
        for (int i = 0; i < 64; i++) {
            if (palette) {
                image.setRGB(i % 8, i / 8, 0x333333);
            } else {
                image.getRaster().setSample(i % 8, i / 8, 0, sample);
            }
        }

        assertThat(UploadedPictures.decode(PictureFiles.encode(image, "png")).pixels())
                .containsOnly((byte) (palette ? 0x33 : 70));
    }

    @Test
    void seesColoursAsBrightAsOpenCvDoes() {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        int[] colours = {0xff0000, 0x00ff00, 0x0000ff, 0xffff00};
        for (int x = 0; x < 4; x++) {
            image.setRGB(x, 0, colours[x]);
        }

        assertThat(UploadedPictures.decode(PictureFiles.encode(image, "png")).pixels())
                .containsExactly(76, 150, 29, 226);
    }

    @Test
    void leavesOutColourProfilesPreviewsAndComments() {
        byte[] jpeg = PictureFiles.jpeg(drawn);
        byte[] profile = new byte[1002];
        Arrays.fill(profile, (byte) 0xfe);
        profile[0] = (byte) 0xff;
        profile[1] = (byte) 0xe2;
        profile[2] = 1000 >> 8;
        profile[3] = (byte) 1000;
        byte[] withProfile = new byte[jpeg.length + profile.length];
        System.arraycopy(jpeg, 0, withProfile, 0, 2);
        System.arraycopy(profile, 0, withProfile, 2, profile.length);
        System.arraycopy(jpeg, 2, withProfile, 2 + profile.length, jpeg.length - 2);

        assertThat(UploadedPictures.decode(withProfile).pixels())
                .isEqualTo(UploadedPictures.decode(jpeg).pixels());
    }

    @Test
    void takesOnlyJpegAndPng() {
        byte[] webp = PictureFiles.byOpenCv(drawn.grey(), ".webp");

        assertRefused(webp, "only JPEG and PNG");
        assertRefused("<svg/>".getBytes(), "is not a picture that is read");
        assertRefused(new byte[0], "is empty");
    }

    @Test
    void refusesMoreThanTwoMegabytesOrNineteenHundredTwentyPixels() {
        assertRefused(new byte[2_000_001], "2000001 bytes");
        assertRefused(PictureFiles.bomb(1921, 10), "1921 x 10 pixels");
        assertRefused(PictureFiles.bomb(19_000, 19_000), "19000 x 19000");
        assertRefused(PictureFiles.bomb(-1, 5), "pixels");
        assertRefused(PictureFiles.bomb(0, 5), "has no pixels");
    }

    private static void assertRefused(byte[] file, String words) {
        assertThatThrownBy(() -> UploadedPictures.decode(file))
                .isInstanceOfSatisfying(
                        EmotionException.class, e -> assertThat(e.kind()).isEqualTo(EmotionException.Kind.BAD_DATA))
                .hasMessageStartingWith("The picture ")
                .hasMessageContaining(words);
    }
}
