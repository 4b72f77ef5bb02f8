package moodring.recommend.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.Face;
import moodring.emotion.FaceBox;
import moodring.emotion.FaceReading;
import moodring.settings.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {
    /** angry, disgust, fear, happy, sad, surprise, neutral: a resting face that looks sad. */
    private static final EmotionProbabilities SAD_AT_REST =
            EmotionProbabilities.of(0.08, 0.02, 0.05, 0.05, 0.5, 0.05, 0.25);

    @TempDir
    private Path folder;

    private final Calibration calibration = new Calibration(Duration.ofSeconds(2));
    private long milliseconds;

    @Test
    void aRestingFaceReadsAsNeutralAfterwards() {
        look(SAD_AT_REST, 21);
        OwnNeutral own = calibration.result().orElseThrow();
        assertThat(own.corrected(SAD_AT_REST).likeliest()).isEqualTo(Emotion.NEUTRAL);
        assertThat(own.corrected(SAD_AT_REST).of(Emotion.NEUTRAL)).isCloseTo(0.6, within(0.05));
    }

    @Test
    void aClearSmileStaysOne() {
        look(SAD_AT_REST, 21);
        EmotionProbabilities smile = EmotionProbabilities.of(0.02, 0.01, 0.02, 0.8, 0.1, 0.02, 0.03);
        assertThat(calibration.result().orElseThrow().corrected(smile).likeliest())
                .isEqualTo(Emotion.HAPPY);
    }

    @Test
    void timeWithoutAFaceDoesNotCount() {
        look(SAD_AT_REST, 11);
        assertThat(calibration.progress()).isCloseTo(0.5, within(1e-9));
        for (int frame = 0; frame < 50; frame++) {
            hear(new FaceReading.NoFace());
        }
        assertThat(calibration.progress()).isCloseTo(0.5, within(1e-9));
        assertThat(calibration.result()).isEmpty();
        look(SAD_AT_REST, 11);
        assertThat(calibration.result()).isPresent();
    }

    @Test
    void whoSmilesAllTheTimeIsNotAtRest() {
        look(EmotionProbabilities.of(0.005, 0.005, 0.005, 0.97, 0.005, 0.005, 0.005), 21);
        assertThat(calibration.progress()).isEqualTo(1);
        assertThat(calibration.result()).isEmpty();
    }

    @Test
    void theListenerStartsFromTheOwnNeutral() {
        look(SAD_AT_REST, 21);
        SteadyFace steady = new SteadyFace().use(calibration.result().orElseThrow());
        Heard heard = null;
        for (int frame = 0; frame < 20; frame++) {
            heard = steady.hear(one(SAD_AT_REST), Duration.ofMillis(100L * frame));
        }
        assertThat(((Heard.Steady) heard).emotion()).isEqualTo(Emotion.NEUTRAL);
    }

    @Test
    void isKeptAsSevenNumbersAndForgottenWithTheFile() throws IOException {
        look(SAD_AT_REST, 21);
        OwnNeutral own = calibration.result().orElseThrow();
        assertThat(OwnNeutralFile.read(folder)).isEmpty();
        Path file = OwnNeutralFile.write(folder.resolve("settings"), own);
        Optional<OwnNeutral> again = OwnNeutralFile.read(folder.resolve("settings"));
        assertThat(again.orElseThrow().corrected(SAD_AT_REST).of(Emotion.SAD))
                .isCloseTo(own.corrected(SAD_AT_REST).of(Emotion.SAD), within(1e-3));
        Files.delete(file);
        assertThat(OwnNeutralFile.read(folder.resolve("settings"))).isEmpty();
    }

    @Test
    void isOverwrittenBeforeItIsDeleted() throws IOException {
        Path file = OwnNeutralFile.write(folder, OwnNeutral.of(List.of(0.1, 0.0, 0.0, -0.1, 0.0, 0.0, 0.0)));
        long size = Files.size(file);
        Path secondName = Files.createLink(folder.resolve("second-name-of-the-same-file"), file);
        OwnNeutralFile.delete(folder);
        assertThat(file).doesNotExist();
        assertThat(secondName).hasSize(size);
        assertThat(Files.readAllBytes(secondName)).containsOnly(0);
        OwnNeutralFile.delete(folder);
    }

    @Test
    void aFileThatSomebodyChangedIsRefusedWithASentence() throws IOException {
        Files.writeString(folder.resolve(OwnNeutralFile.NAME), "angry 0.1\nhappy 0.2\n");
        assertThatThrownBy(() -> OwnNeutralFile.read(folder))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("own-neutral.txt cannot be used")
                .hasMessageContaining("delete it, or calibrate again");
    }

    @Test
    void aProgramThatRunsNoticesWhatWasLearnedOrDeletedBesideIt() throws IOException {
        NeutralMemory memory = new NeutralMemory(folder, Calibration.USUAL);
        assertThat(memory.read()).isEmpty();
        look(SAD_AT_REST, 21);
        OwnNeutralFile.write(folder, calibration.result().orElseThrow());
        assertThat(memory.known()).isEmpty();
        assertThat(memory.read()).isPresent();
        assertThat(memory.known()).isPresent();
        Files.writeString(folder.resolve(OwnNeutralFile.NAME), "angry 0.1\n");
        assertThat(memory.read()).as("a file that cannot be used").isEmpty();
        memory.keep(calibration.result().orElseThrow());
        assertThat(new NeutralMemory(folder, Calibration.USUAL).read()).isPresent();
        memory.forget();
        assertThat(memory.known()).isEmpty();
        assertThat(folder.resolve(OwnNeutralFile.NAME)).doesNotExist();
    }

    @Test
    void refusesCorrectionsThatTurnAFaceAround() {
        List<Double> wild = Collections.nCopies(Emotion.values().length, 9.0);
        assertThatThrownBy(() -> OwnNeutral.of(wild)).hasMessageContaining("seven numbers from -2 to 2");
    }

    private void look(EmotionProbabilities probabilities, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            hear(one(probabilities));
        }
    }

    private void hear(FaceReading reading) {
        milliseconds += 100;
        calibration.hear(reading, Duration.ofMillis(milliseconds));
    }

    private static FaceReading.OneFace one(EmotionProbabilities probabilities) {
        return new FaceReading.OneFace(new Face(new FaceBox(0, 0, 48, 48), probabilities, true, 0, 0, 0));
    }
}
