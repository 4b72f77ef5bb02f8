package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import moodring.emotion.FaceBox;
import moodring.emotion.GreyPicture;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.face.FaceCropper;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final FaceBox FACE = new FaceBox(100, 60, 96, 96);

    private final Scene grey = scene(100);

    @Test
    void lightIsScaledAndAddedAndClipped() {
        assertThat(at(Changes.light(grey, 1.5, 10), 5, 5)).isEqualTo(160);
        assertThat(at(Changes.light(grey, 1, 200), 5, 5)).isEqualTo(255);
        assertThat(at(Changes.light(grey, 1, -200), 5, 5)).isZero();
    }

    @Test
    void sideLightFallsOffAcrossTheFace() {
        Scene lit = Changes.sideLight(grey, 0.5);

        assertThat(at(lit, 90, 80)).isEqualTo(100);
        assertThat(at(lit, 148, 80)).isEqualTo(75);
        assertThat(at(lit, 250, 80)).isEqualTo(50);
    }

    @Test
    void blurSpreadsAnEdgeAndKeepsTheMean() {
        byte[] halves = grey.picture().pixels().clone();
        for (int i = 0; i < halves.length; i++) {
            halves[i] = (byte) (i % 320 < 160 ? 0 : 200);
        }

        Scene blurred = Changes.blur(grey.with(halves), 1);

        assertThat(at(blurred, 159, 100)).isBetween(60, 100);
        assertThat(at(blurred, 160, 100)).isBetween(100, 140);
        assertThat(at(blurred, 100, 100)).isZero();
        assertThat(blurred.picture().brightness()).isCloseTo(100, within(0.5));
    }

    @Test
    void noiseHasTheDeviationAskedFor() {
        byte[] noisy = Changes.noise(grey, 10, new Random(1)).picture().pixels();

        double squares = 0;
        for (byte pixel : noisy) {
            squares += Math.pow((pixel & 0xff) - 100, 2);
        }
        assertThat(Math.sqrt(squares / noisy.length)).isCloseTo(10, within(0.2));
    }

    @Test
    void jpegLosesMoreAtLowerQuality() {
        Scene noisy = Changes.noise(grey, 20, new Random(1));

        assertThat(difference(noisy, Changes.jpeg(noisy, 0.1f)))
                .isGreaterThan(difference(noisy, Changes.jpeg(noisy, 0.5f)));
        assertThat(difference(grey, Changes.jpeg(grey, 0.5f))).isLessThan(1);
    }

    @Test
    void aTurnByAQuarterMovesWhatIsRightOfTheFaceBelowIt() {
        byte[] spot = grey.picture().pixels().clone();
        Arrays.fill(spot, 108 * 320 + 178, 108 * 320 + 182, (byte) 255);

        Scene turned = Changes.rotation(grey.with(spot), 90);

        assertThat(at(turned, 148, 140)).isGreaterThan(150);
        assertThat(at(turned, 180, 108)).isEqualTo(100);
    }

    @Test
    void coversAPartOfTheFaceAlone() {
        Scene covered = Changes.covered(grey, new double[] {0, 0.5, 1, 0.5});

        assertThat(at(covered, 150, 150)).isEqualTo(128);
        assertThat(at(covered, 150, 90)).isEqualTo(100);
        assertThat(at(covered, 90, 150)).isEqualTo(100);
    }

    @Test
    void anUndisturbedFaceComesBackFromItsScene() {
        byte[] pixels = new byte[48 * 48];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (100 + 60 * Math.sin(i % 48 / 5.0) + 40 * Math.cos(i / 48 / 7.0));
        }

        Scene scene = new SceneMaker(1).scene(FaceCrop.of(pixels), 192);

        byte[] back = FaceCropper.exactly(scene.picture(), scene.face()).pixels();
        for (int i = 0; i < pixels.length; i++) {
            assertThat(back[i] & 0xff).isCloseTo(pixels[i] & 0xff, within(5));
        }
        assertThat(new SceneMaker(1).scene(FaceCrop.of(pixels), 192).picture().pixels())
                .isEqualTo(scene.picture().pixels());
    }

    private static Scene scene(int value) {
        byte[] pixels = new byte[320 * 240];
        Arrays.fill(pixels, (byte) value);
        return new Scene(new GreyPicture(320, 240, pixels), FACE);
    }

    private static int at(Scene scene, int x, int y) {
        return scene.picture().pixels()[y * 320 + x] & 0xff;
    }

    private static double difference(Scene one, Scene other) {
        double sum = 0;
        for (int i = 0; i < 320 * 240; i++) {
            sum += Math.abs(
                    (one.picture().pixels()[i] & 0xff) - (other.picture().pixels()[i] & 0xff));
        }
        return sum / (320 * 240);
    }
}
