package moodring.emotion.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import moodring.emotion.face.FaceCrop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookTest {
    private static final int SIZE = FaceCrop.SIZE;

    private static float[] drawn(Look look, float[] face) {
        float[] target = new float[look.size() * look.size()];
        look.draw(face, target, 0);
        return target;
    }

    private static int brightest(float[] values) {
        int brightest = 0;
        for (int i = 0; i < values.length; i++) {
            brightest = values[i] > values[brightest] ? i : brightest;
        }
        return brightest;
    }

    private static float[] dot(int row, int column) {
        float[] face = new float[FaceInput.LENGTH];
        face[row * SIZE + column] = 1;
        return face;
    }

    @Test
    void theFirstLookChangesNothing() {
        float[] face = new float[FaceInput.LENGTH];
        for (int i = 0; i < face.length; i++) {
            face[i] = (float) Math.sin(i);
        }
        assertThat(drawn(Look.AS_IT_IS, face)).containsExactly(face);
    }

    @Test
    void theLargerOneIsAMirrorPicture() {
        int size = Look.MIRRORED_AND_LARGER.size();
        int place = brightest(drawn(Look.MIRRORED_AND_LARGER, dot(20, 10)));
        // 13.5 pixels left of the middle and 3.5 above it, in the mirror and 56/48 times as far away.
        assertThat(place % size).isEqualTo(43);
        assertThat(place / size).isEqualTo(23);
    }

    @Test
    void theLargerOneShowsTheWholeFace() {
        int size = Look.MIRRORED_AND_LARGER.size();
        assertThat(drawn(Look.MIRRORED_AND_LARGER, dot(0, 0))[size - 1]).isGreaterThan(0.8f);
        assertThat(drawn(Look.MIRRORED_AND_LARGER, dot(SIZE - 1, SIZE - 1))[size * (size - 1)])
                .isGreaterThan(0.8f);
    }

    @ParameterizedTest
    @EnumSource
    void anEvenFaceStaysEven(Look look) {
        float[] face = new float[FaceInput.LENGTH];
        Arrays.fill(face, 0.7f);
        for (float value : drawn(look, face)) {
            assertThat(value).isCloseTo(0.7f, offset(1e-6f));
        }
    }
}
