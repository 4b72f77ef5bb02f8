package moodring.recommend.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.Face;
import moodring.emotion.FaceBox;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.emotion.face.Frame;
import moodring.emotion.face.FrameSource;
import org.junit.jupiter.api.Test;

class SittingTest {
    private static final FaceReading NOBODY = new FaceReading.NoFace();

    @Test
    void stopsReadingTheCameraOnceAnEmotionHasHeld() {
        FakeCamera camera = new FakeCamera(Collections.nCopies(100, face(Emotion.HAPPY)));
        Heard heard = sitting(camera).untilSteady(Duration.ofSeconds(10), camera);
        assertThat(((Heard.Steady) heard).emotion()).isEqualTo(Emotion.HAPPY);
        assertThat(camera.shown).isLessThan(30);
    }

    @Test
    void givesUpAfterTheLimitAndSaysThatThereWasNoFace() {
        FakeCamera camera = new FakeCamera(Collections.nCopies(500, NOBODY));
        Heard heard = sitting(camera).untilSteady(Duration.ofSeconds(10), camera);
        assertThat(heard).isEqualTo(new Heard.Nobody(Heard.Why.NO_FACE));
        assertThat(camera.shown).isBetween(99, 101);
    }

    @Test
    void aCameraThatGivesNoPictureIsAbsent() {
        FakeCamera camera = new FakeCamera(Collections.nCopies(500, null));
        assertThatThrownBy(() -> sitting(camera).untilSteady(Duration.ofSeconds(10), camera))
                .isInstanceOf(EmotionException.class)
                .hasMessage("The camera gave no picture for 10 seconds.")
                .extracting(failure -> ((EmotionException) failure).kind())
                .isEqualTo(EmotionException.Kind.NO_CAMERA);
    }

    @Test
    void aClipHasTheEmotionThatWasSteadyLongest() {
        List<FaceReading> readings = new ArrayList<>(Collections.nCopies(60, face(Emotion.SAD)));
        readings.addAll(Collections.nCopies(30, face(Emotion.HAPPY)));
        readings.addAll(Collections.nCopies(40, NOBODY));
        Heard heard = sitting(new FakeCamera(readings)).wholeClip(Duration.ofMinutes(5));
        assertThat(((Heard.Steady) heard).emotion()).isEqualTo(Emotion.SAD);
        assertThat(((Heard.Steady) heard).sure()).isTrue();
    }

    @Test
    void aClipWithoutAFaceSaysSo() {
        Heard heard = sitting(new FakeCamera(List.of(NOBODY, NOBODY))).wholeClip(Duration.ofMinutes(5));
        assertThat(heard).isEqualTo(new Heard.Nobody(Heard.Why.NO_FACE));
    }

    @Test
    void aClipIsReadToTheLimitOnly() {
        FakeCamera clip = new FakeCamera(Collections.nCopies(500, face(Emotion.SAD)));
        sitting(clip).wholeClip(Duration.ofSeconds(5));
        assertThat(clip.shown).isBetween(49, 51);
    }

    private static Sitting sitting(FakeCamera camera) {
        return new Sitting(camera, camera::reading, new SteadyFace(), heard -> {});
    }

    private static FaceReading face(Emotion emotion) {
        double[] values = new double[Emotion.values().length];
        Arrays.fill(values, 0.05);
        values[emotion.ordinal()] = 0.7;
        EmotionProbabilities probabilities = EmotionProbabilities.of(values);
        return new FaceReading.OneFace(new Face(new FaceBox(0, 0, 48, 48), probabilities, true, 0, 0, 0));
    }

    /** Ten frames a second, each standing for a reading; null stands for a picture that does not come. Its own clock. */
    private static final class FakeCamera extends Clock implements FrameSource {
        private final List<FaceReading> readings;
        private int shown;

        FakeCamera(List<FaceReading> readings) {
            this.readings = readings;
        }

        FaceReading reading(GreyPicture picture) {
            return readings.get(shown - 1);
        }

        @Override
        public Optional<Frame> next() {
            if (shown == readings.size() || readings.get(shown) == null) {
                shown = Math.min(readings.size(), shown + 1);
                return Optional.empty();
            }
            shown++;
            GreyPicture picture = new GreyPicture(1, 1, new byte[1]);
            return Optional.of(new Frame(picture, Duration.ofMillis(100L * shown)));
        }

        @Override
        public State state() {
            return shown == readings.size() ? State.OVER : State.LIVE;
        }

        @Override
        public void close() {}

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusMillis(100L * shown);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
