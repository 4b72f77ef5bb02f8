package moodring.recommend.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import moodring.recommend.sequence.measure.Interval;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    private final Resampling resampling = new Resampling(1);

    @Test
    void theIntervalIsAboutTwoStandardErrorsWideOnBothSides() {
        Interval interval = resampling.mean(normal(400, 5, 2));
        assertThat(interval.value()).isCloseTo(5, within(0.3));
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * 2 / 20, within(0.06));
        assertThat(interval.value()).isBetween(interval.low(), interval.high());
    }

    @Test
    void whatIsUnknownDoesNotCount() {
        assertThat(resampling.mean(new double[] {1, Double.NaN, 3}).value()).isEqualTo(2);
        assertThat(resampling.mean(new double[] {Double.NaN}).value()).isNaN();
    }

    @Test
    void aSmallDifferenceOnTheSameQueuesIsSeenThoughTheQueuesDifferMore() {
        double[] some = normal(200, 0, 1);
        double[] others = some.clone();
        for (int i = 0; i < others.length; i++) {
            others[i] += 0.05 + 0.1 * (i % 2 - 0.5);
        }
        assertThat(resampling.differ(some, others)).isTrue();
        assertThat(resampling.differ(some, some.clone())).isFalse();
        assertThat(resampling.differ(some, normal(200, 0, 1))).isFalse();
    }

    private static double[] normal(int count, double mean, double deviation) {
        Random random = new Random(count);
        return random.doubles(count)
                .map(unused -> mean + deviation * random.nextGaussian())
                .toArray();
    }
}
