package moodring.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmotionCheckupTest {
    @Test
    void findsLibrariesAndModelFine() {
        assertThat(EmotionCheckup.of(Path.of("model")))
                .filteredOn(finding -> !finding.subject().equals("camera"))
                .extracting(EmotionCheckup.Finding::subject, EmotionCheckup.Finding::fine)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("OpenCV", true),
                        org.assertj.core.groups.Tuple.tuple("FFmpeg", true),
                        org.assertj.core.groups.Tuple.tuple("emotion model", true));
    }

    @Test
    void saysWhatIsWrongWithTheModel() {
        assertThat(EmotionCheckup.of(Path.of("nowhere")))
                .filteredOn(finding -> !finding.fine() && finding.subject().equals("emotion model"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("nowhere"));
    }
}
