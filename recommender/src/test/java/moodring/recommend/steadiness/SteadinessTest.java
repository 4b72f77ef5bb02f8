package moodring.recommend.steadiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import moodring.recommend.listen.ExponentialSmoother;
import moodring.recommend.listen.Patience;
import moodring.recommend.listen.SteadyFace;
import org.junit.jupiter.api.Test;

class SteadinessTest {
    @Test
    void theSteadyReadingFlipsFarLessAndIsOftenerRightThanTheRawOne() {
        List<List<SyntheticFace.Frame>> sittings = sittings();
        Steadiness raw = Steadiness.raw(sittings);
        Steadiness steady = Steadiness.steady(sittings, SteadyFace::new);
        assertThat(steady.flipsPerMinute()).isLessThan(raw.flipsPerMinute() / 5);
        assertThat(steady.right()).isGreaterThan(raw.right());
        assertThat(steady.secondsOfDelay()).isLessThan(3);
    }

    @Test
    void theHiddenMarkovFilterBeatsTheExponentialOneAtTheSameCalm() {
        List<List<SyntheticFace.Frame>> sittings = sittings();
        Steadiness markov = Steadiness.steady(sittings, SteadyFace::new);
        Steadiness exponential = Steadiness.steady(
                sittings, () -> new SteadyFace(new ExponentialSmoother(Duration.ofMillis(2000)), Patience.USUAL));
        assertThat(markov.flipsPerMinute()).isLessThan(exponential.flipsPerMinute());
        assertThat(markov.right()).isGreaterThan(exponential.right());
    }

    @Test
    void halfAMinuteOfCalibrationGivesMostOfItBackToAFaceThatLooksSad() {
        MeasureSteadiness measure = new MeasureSteadiness(Confusions.TYPICAL, 60, 5);
        Map<String, Steadiness> ways = measure.ownNeutral();
        double usual = measure.synthetic().get("steady (hidden Markov)").right();
        double without = ways.get("sad-looking, steady").right();
        double calibrated = ways.get("the same, calibrated").right();
        assertThat(without).isLessThan(usual - 0.04);
        assertThat(calibrated).isGreaterThan((without + usual) / 2);
    }

    private static List<List<SyntheticFace.Frame>> sittings() {
        SyntheticFace face = new SyntheticFace(Confusions.TYPICAL, new Random(5));
        List<List<SyntheticFace.Frame>> sittings = new ArrayList<>();
        for (int sitting = 0; sitting < 60; sitting++) {
            sittings.add(face.frames(Duration.ofSeconds(60)));
        }
        return sittings;
    }
}
