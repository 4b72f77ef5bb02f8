package moodring.recommend.sequence.measure;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Draws playlists with replacement, because the predictions within a playlist are alike. The same draws serve every figure.
 */
final class Bootstrap {
    private static final int DRAWS = 1000;

    private final List<Marks> marks;
    private final int[][] draws;

    Bootstrap(List<Marks> marks, long seed) {
        this.marks = marks;
        SplittableRandom random = new SplittableRandom(seed);
        draws = new int[DRAWS][marks.size()];
        for (int[] draw : draws) {
            Arrays.setAll(draw, i -> random.nextInt(marks.size()));
        }
    }

    /** Whether this contender took part. */
    boolean has(Contender contender) {
        return marks.get(0).has(contender);
    }

    /** A sum over all playlists. */
    int sum(ToIntFunction<Marks> count) {
        return marks.stream().mapToInt(count).sum();
    }

    /** A ratio of two sums over playlists. */
    Interval ratio(ToDoubleFunction<Marks> sum, ToDoubleFunction<Marks> count) {
        double[] sums = marks.stream().mapToDouble(sum).toArray();
        double[] counts = marks.stream().mapToDouble(count).toArray();
        double[] ratios = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double drawnSum = 0;
            double drawnCount = 0;
            for (int place : draws[draw]) {
                drawnSum += sums[place];
                drawnCount += counts[place];
            }
            ratios[draw] = drawnSum / drawnCount;
        }
        Arrays.sort(ratios);
        double value = Arrays.stream(sums).sum() / Arrays.stream(counts).sum();
        return new Interval(value, ratios[(int) (0.025 * DRAWS)], ratios[(int) (0.975 * DRAWS) - 1]);
    }
}
