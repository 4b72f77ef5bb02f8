package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import moodring.emotion.FaceBox;
import moodring.emotion.GreyPicture;
import org.junit.jupiter.api.Test;

class FaceCropperTest {
    private static final Framing EXACT = new Framing(1, 0);

    @Test
    void leavesATrainingPictureAsItIs() {
        byte[] pixels = new byte[48 * 48];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 31);
        }

        assertThat(FaceCropper.whole(new GreyPicture(48, 48, pixels)).pixels()).isEqualTo(pixels);
    }

    @Test
    void scalesDownByMeansOfAreas() {
        byte[] stripes = new byte[96 * 96];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = (byte) (i % 2 == 0 ? 0 : 200);
        }

        assertThat(FaceCropper.whole(new GreyPicture(96, 96, stripes)).pixels()).containsOnly(100);
    }

    @Test
    void cutsOutTheBox() {
        GreyPicture picture =
                DrawnPicture.wall(200, 100).fill(100, 20, 60, 60, 200).grey();

        byte[] crop =
                FaceCropper.cut(picture, new FaceBox(104, 24, 52, 52), EXACT).pixels();

        for (byte pixel : crop) {
            assertThat(pixel & 0xff).isEqualTo(200);
        }
    }

    @Test
    void framesASquareAroundABoxThatIsNot() {
        assertThat(new Framing(1.5, 0.1).around(new FaceBox(100, 100, 20, 40))).isEqualTo(new FaceBox(80, 94, 60, 60));
    }

    @Test
    void continuesTheEdgeWhereAFaceLeavesThePicture() {
        byte[] white = new byte[50 * 50];
        Arrays.fill(white, (byte) 255);

        byte[] crop = FaceCropper.cut(new GreyPicture(50, 50, white), new FaceBox(-20, 30, 60, 60))
                .pixels();

        assertThat(crop).containsOnly((byte) 255);
    }

    @Test
    void enlargesASmallFaceSmoothly() {
        GreyPicture picture = DrawnPicture.wall(24, 24).fill(0, 0, 12, 24, 30).grey();

        byte[] crop = FaceCropper.whole(picture).pixels();

        assertThat(crop[0] & 0xff).isCloseTo(30, within(8));
        assertThat(crop[47] & 0xff).isCloseTo(90, within(8));
    }
}
