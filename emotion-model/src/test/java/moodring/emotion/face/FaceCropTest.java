package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaceCropTest {
    @Test
    void holdsThePixelsOfOneFace() {
        byte[] pixels = new byte[48 * 48];
        pixels[47] = (byte) 200;

        assertThat(FaceCrop.of(pixels).pixels()[47] & 0xff).isEqualTo(200);
    }

    @Test
    void refusesAnotherSizeNamingIt() {
        assertThatThrownBy(() -> FaceCrop.of(new byte[64 * 64]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("48 x 48")
                .hasMessageContaining("4096");
    }
}
