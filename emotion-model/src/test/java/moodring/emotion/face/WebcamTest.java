package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import moodring.emotion.EmotionException;
import org.junit.jupiter.api.Test;

class WebcamTest {
    @Test
    void saysWhatWasTriedWhenThereIsNoSuchCamera() {
        assumeThat(CameraFiles.areOnThisSystem())
                .as("only Linux shows its cameras as files")
                .isTrue();
        assertThatThrownBy(() -> Webcam.open(63))
                .isInstanceOfSatisfying(
                        EmotionException.class, e -> assertThat(e.kind()).isEqualTo(EmotionException.Kind.NO_CAMERA))
                .hasMessageContaining("/dev/video63")
                .hasMessageContaining("--image FILE");
    }

    @Test
    void refusesANumberThatNoCameraHas() {
        assertThatThrownBy(() -> Webcam.open(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
