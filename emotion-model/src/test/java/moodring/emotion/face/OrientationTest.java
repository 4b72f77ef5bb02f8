package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;

import moodring.emotion.GreyPicture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
    /** Stored as 1 2 3 over 4 5 6. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 123456", "2, 3, 321654", "3, 3, 654321", "4, 3, 456123",
        "5, 2, 142536", "6, 2, 415263", "7, 2, 635241", "8, 2, 362514",
        "0, 3, 123456", "9, 3, 123456"
    })
    void turnsByExifsNumber(int number, int width, String pixels) {
        GreyPicture stored = new GreyPicture(3, 2, "123456".getBytes());

        GreyPicture turned = Orientation.ofExif(number).turn(stored);

        assertThat(turned.width()).isEqualTo(width);
        assertThat(new String(turned.pixels())).isEqualTo(pixels);
    }
}
