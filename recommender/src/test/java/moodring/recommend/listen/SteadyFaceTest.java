package moodring.recommend.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.Face;
import moodring.emotion.FaceBox;
import moodring.emotion.FaceReading;
import org.junit.jupiter.api.Test;

class SteadyFaceTest {
    private final SteadyFace steady = new SteadyFace();
    private long milliseconds;

    @Test
    void believesAnEmotionOnlyAfterAWhile() {
        assertThat(hear(face(Emotion.HAPPY, true))).isInstanceOf(Heard.Unsteady.class);
        assertThat(shownAfter(Emotion.HAPPY, 5)).isEqualTo(Emotion.HAPPY);
    }

    @Test
    void aSingleStrangeFrameChangesNothing() {
        shownAfter(Emotion.HAPPY, 20);
        hear(face(Emotion.FEAR, true));
        assertThat(shownAfter(Emotion.HAPPY, 1)).isEqualTo(Emotion.HAPPY);
    }

    @Test
    void aRealChangeIsShownWithinThreeSeconds() {
        shownAfter(Emotion.HAPPY, 50);
        assertThat(shownAfter(Emotion.SAD, 30)).isEqualTo(Emotion.SAD);
    }

    @Test
    void aFaceThatIsGoneIsForgottenAfterThreeSeconds() {
        shownAfter(Emotion.HAPPY, 20);
        Heard shortly = hear(new FaceReading.NoFace());
        assertThat(shortly).isInstanceOf(Heard.Unsteady.class);
        milliseconds += 3000;
        assertThat(hear(new FaceReading.NoFace())).isEqualTo(new Heard.Nobody(Heard.Why.NO_FACE));
    }

    @Test
    void saysWhyThereIsNobody() {
        assertThat(hear(new FaceReading.TooDark(12))).isEqualTo(new Heard.Nobody(Heard.Why.TOO_DARK));
        Face one = face(Emotion.SAD, true).face();
        assertThat(hear(new FaceReading.SeveralFaces(List.of(one, one))))
                .isEqualTo(new Heard.Nobody(Heard.Why.SEVERAL_FACES));
    }

    @Test
    void isNotSureWhileMostFramesAreNot() {
        Heard heard = null;
        for (int frame = 0; frame < 30; frame++) {
            heard = hear(face(Emotion.SAD, frame % 4 == 0));
        }
        assertThat(((Heard.Steady) heard).sure()).isFalse();
    }

    @Test
    void refusesFramesThatGoBackInTime() {
        steady.hear(new FaceReading.NoFace(), Duration.ofSeconds(2));
        assertThatThrownBy(() -> steady.hear(new FaceReading.NoFace(), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT1S came after PT2S");
    }

    private Emotion shownAfter(Emotion emotion, int frames) {
        Heard heard = null;
        for (int frame = 0; frame < frames; frame++) {
            heard = hear(face(emotion, true));
        }
        assertThat(heard).isInstanceOf(Heard.Steady.class);
        return ((Heard.Steady) heard).emotion();
    }

    private Heard hear(FaceReading reading) {
        milliseconds += 100;
        return steady.hear(reading, Duration.ofMillis(milliseconds));
    }

    private static FaceReading.OneFace face(Emotion emotion, boolean sure) {
        double[] values = new double[Emotion.values().length];
        java.util.Arrays.fill(values, 0.05);
        values[emotion.ordinal()] = 0.7;
        EmotionProbabilities probabilities = EmotionProbabilities.of(values);
        return new FaceReading.OneFace(new Face(new FaceBox(0, 0, 48, 48), probabilities, sure, 0, 0, 0));
    }
}
