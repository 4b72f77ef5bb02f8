package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionProbabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbabilityCourseTest {
    @TempDir
    private Path folder;

    @Test
    void drawsTheCourse() throws Exception {
        ProbabilityCourse course = new ProbabilityCourse();
        course.add(Duration.ZERO, EmotionProbabilities.of(0, 0, 0, 0.2, 0, 0, 0.8));
        course.add(Duration.ofSeconds(1), EmotionProbabilities.of(0, 0, 0, 0.9, 0, 0, 0.1));

        course.write(folder.resolve("course.png"));

        assertThat(ImageIO.read(folder.resolve("course.png").toFile()).getWidth())
                .isEqualTo(900);
    }

    @Test
    void saysThatNoFaceWasSeen() {
        assertThatThrownBy(() -> new ProbabilityCourse().write(folder.resolve("course.png")))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("single face");
    }
}
