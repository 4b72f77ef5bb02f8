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

    @Test
    void looksFromCloserAtTheMirrorPicture() {
        float[] values = new float[2 * FaceInput.LENGTH];
        values[20 * SIZE + 10] = 1;
        FaceInput.writeMirroredCloser(values, 0, values, FaceInput.LENGTH);
        int brightest = 0;
        for (int i = 0; i < FaceInput.LENGTH; i++) {
            brightest = values[FaceInput.LENGTH + i] > values[FaceInput.LENGTH + brightest] ? i : brightest;
        }
        // 13.5 pixels left of the middle and 3.5 above it, in the mirror and 48/44 times as far away.
        assertThat(brightest % SIZE).isEqualTo(38);
        assertThat(brightest / SIZE).isEqualTo(20);
    }

    @Test
    void aMirrorPictureOfAnEvenFaceIsThatFace() {
        float[] values = new float[2 * FaceInput.LENGTH];
        java.util.Arrays.fill(values, 0, FaceInput.LENGTH, 0.7f);
        FaceInput.writeMirroredCloser(values, 0, values, FaceInput.LENGTH);
        for (float value : values) {
            assertThat(value).isCloseTo(0.7f, offset(1e-6f));
        }
    }
}
