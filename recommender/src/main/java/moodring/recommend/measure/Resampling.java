package moodring.recommend.measure;

import java.util.Arrays;
import java.util.SplittableRandom;
import moodring.recommend.sequence.measure.Interval;

/** Bootstrap intervals (Efron 1979) of means over queues; the same draws for all, so that contenders can be compared. */
final class Resampling {
    private static final int DRAWS = 1000;

    private final long seed;

    Resampling(long seed) {
        this.seed = seed;
    }

    /** @param values one a queue; NaN where the figure is unknown, which then does not count */
    Interval mean(double[] values) {
        double[] means = new double[DRAWS];
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            means[draw] = drawnMean(values, random);
        }
        Arrays.sort(means);
        double value = Arrays.stream(values).filter(Double::isFinite).average().orElse(Double.NaN);
        return new Interval(value, means[(int) (0.025 * DRAWS)], means[(int) (0.975 * DRAWS) - 1]);
    }

    /** Whether two contenders differ on the same queues by more than chance. */
    boolean differ(double[] some, double[] others) {
        double[] differences = new double[some.length];
        Arrays.setAll(differences, i -> some[i] - others[i]);
        Interval interval = mean(differences);
        return interval.low() > 0 || interval.high() < 0;
    }

    private static double drawnMean(double[] values, SplittableRandom random) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            double value = values[random.nextInt(values.length)];
            if (Double.isFinite(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
