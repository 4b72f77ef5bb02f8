package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.CodeSource;
import org.bytedeco.opencv.global.opencv_highgui;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

class WindowModuleTest {
    @Test
    void ourEmptyClassStandsBeforeTheOneThatNeedsGtk() {
        assertThat(opencv_highgui.class.getDeclaredMethods()).isEmpty();
        assertThat(sourceOf(opencv_highgui.class))
                .isEqualTo(sourceOf(FaceFinder.class))
                .isNotEqualTo(sourceOf(Mat.class));
    }

    private static CodeSource sourceOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource();
    }
}
