package moodring.emotion.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import moodring.emotion.face.FaceCrop;
import org.junit.jupiter.api.Test;

class FaceInputTest {
    private static final int SIZE = FaceCrop.SIZE;

    @Test
    void takesBrightnessAndContrastAway() {
        float[] prepared = new float[FaceInput.LENGTH];
        byte[] pixels = new byte[FaceInput.LENGTH];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (100 + 40 * (i % 2));
        }
        FaceInput.write(FaceCrop.of(pixels), prepared, 0);
        assertThat(prepared[0]).isCloseTo(-1, offset(1e-4f));
        assertThat(prepared[1]).isCloseTo(1, offset(1e-4f));
    }
}
