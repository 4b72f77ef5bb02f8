package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    /** Two happy faces, one of them called sad; one sad face, called so. */
    private final Evaluation evaluation = new Evaluation(List.of(
            answer(Emotion.HAPPY, Emotion.HAPPY, 0.9),
            answer(Emotion.HAPPY, Emotion.SAD, 0.5),
            answer(Emotion.SAD, Emotion.SAD, 0.7)));

    private static Evaluation.Answer answer(Emotion truth, Emotion said, double probability) {
        double[] values = new double[7];
        Arrays.fill(values, (1 - probability) / 6);
        values[said.ordinal()] = probability;
        return new Evaluation.Answer(truth, EmotionProbabilities.of(values));
    }

    @Test
    void countsWhatIsRight() {
        assertThat(evaluation.accuracy()).isEqualTo(2.0 / 3, offset(1e-9));
        assertThat(evaluation.confusion()[Emotion.HAPPY.ordinal()][Emotion.SAD.ordinal()])
                .isEqualTo(1);
        assertThat(evaluation.precision(Emotion.SAD)).isEqualTo(0.5);
        assertThat(evaluation.recall(Emotion.HAPPY)).isEqualTo(0.5);
        assertThat(evaluation.support(Emotion.HAPPY)).isEqualTo(2);
    }

    @Test
    void takesTheMeanF1OfTheEmotionsThatOccur() {
        assertThat(evaluation.macroF1()).isEqualTo(2.0 / 3, offset(1e-9));
    }

    @Test
    void measuresHowFarConfidenceIsFromAccuracy() {
        assertThat(evaluation.expectedCalibrationError()).isEqualTo((0.1 + 0.5 + 0.3) / 3, offset(1e-9));
    }

    /** The bounds for 2 of 3 as R's prop.test(2, 3, correct = FALSE) gives them. */
    @Test
    void saysWithinWhichBoundsTheAccuracyLies() {
        assertThat(evaluation.accuracyInterval().get(0)).isEqualTo(0.2077, offset(1e-4));
        assertThat(evaluation.accuracyInterval().get(1)).isEqualTo(0.9385, offset(1e-4));
    }

    /** With one probability of a half, chance is the mean distance of a binomial share from a half: 0.3989 / √n. */
    @Test
    void saysWhichCalibrationErrorIsChance() {
        Evaluation many = new Evaluation(Collections.nCopies(400, answer(Emotion.SAD, Emotion.SAD, 0.5)));
        assertThat(many.calibrationErrorByChance()).isEqualTo(0.3989 / 20, offset(0.004));
        assertThat(many.expectedCalibrationError()).isEqualTo(0.5, offset(1e-9));
    }

    @Test
    void keepsOnlyTheSureAnswers() {
        assertThat(evaluation.sureOnes(0.6).examples()).isEqualTo(2);
        assertThat(evaluation.sureOnes(0.6).accuracy()).isEqualTo(1);
    }

    @Test
    void callsNothingRightWhereThereIsNothing() {
        Evaluation none = new Evaluation(List.of());
        assertThat(none.accuracy()).isZero();
        assertThat(none.macroF1()).isZero();
        assertThat(none.expectedCalibrationError()).isZero();
        assertThat(none.calibrationErrorByChance()).isZero();
        assertThat(none.accuracyInterval().get(0)).isEqualTo(0, offset(1e-9));
    }
}
