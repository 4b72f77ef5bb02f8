package moodring.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    /** In a program of its own, because what is loaded once stays loaded. */
    @Test
    void saysWhatToDoWhereNativeLibrariesCannotBeUnpacked() throws Exception {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.bytedeco.javacpp.cachedir=/dev/null/cache",
                        "-Duser.home=/dev/null/home",
                        "-Djava.io.tmpdir=/dev/null/temporary",
                        "-cp",
                        classes,
                        ShowCheckup.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said)
                .contains("OpenCV false OpenCV cannot be loaded", "FFmpeg false FFmpeg cannot be loaded")
                .contains("emotion model false ND4J and oneDNN cannot be loaded")
                .contains("is there room in /dev/null/cache, and may you write there?")
                .doesNotContain("null)");
    }

    /** Prints what the checkup finds. */
    static final class ShowCheckup {
        public static void main(String[] args) {
            EmotionCheckup.of(Path.of("model"))
                    .forEach(
                            found -> System.out.println(found.subject() + " " + found.fine() + " " + found.sentence()));
        }
    }

    @Test
    void saysWhatIsWrongWithTheModel() {
        assertThat(EmotionCheckup.of(Path.of("nowhere")))
                .filteredOn(finding -> !finding.fine() && finding.subject().equals("emotion model"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("nowhere"));
    }
}
