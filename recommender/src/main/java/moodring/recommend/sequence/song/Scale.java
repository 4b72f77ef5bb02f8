package moodring.recommend.sequence.song;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What "average" means: mean and standard deviation of the nine features, in the order of
 * {@link moodring.track.Feature}, and of the logarithm of the duration in seconds, which stands tenth.
 *
 * @param means ten
 * @param deviations ten, all above 0
 */
public record Scale(List<Double> means, List<Double> deviations) {
    private static final int VALUES = Song.FEATURES + 1;

    public Scale {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
        boolean positive = deviations.stream().allMatch(deviation -> deviation > 0); // NaN fails too
        if (means.size() != VALUES || deviations.size() != VALUES || !positive) {
            throw new IllegalArgumentException("a scale needs " + VALUES
                    + " means and as many deviations above 0, but had " + means + " and " + deviations);
        }
    }

    /**
     * The scale of a set of tracks. What is unknown does not count; a feature that never varies gets deviation 1.
     *
     * @param rows ten raw values each, NaN where unknown
     */
    static Scale of(Collection<double[]> rows) {
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int value = 0; value < VALUES; value++) {
            int column = value;
            double[] known = rows.stream()
                    .mapToDouble(row -> row[column])
                    .filter(number -> !Double.isNaN(number))
                    .toArray();
            double mean = mean(known);
            double deviation = deviation(known, mean);
            means.add(mean);
            deviations.add(deviation > 1e-12 ? deviation : 1);
        }
        return new Scale(means, deviations);
    }

    /** A raw value on this scale; 0 where it is unknown (NaN). */
    float standardised(int value, double raw) {
        return Double.isNaN(raw) ? 0 : (float) ((raw - means.get(value)) / deviations.get(value));
    }

    /** How much a step of one on this scale is on another one. */
    public double stepOn(Scale other, int feature) {
        return deviations.get(feature) / other.deviations.get(feature);
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return numbers.length == 0 ? 0 : sum / numbers.length;
    }

    private static double deviation(double[] numbers, double mean) {
        double sum = 0;
        for (double number : numbers) {
            sum += (number - mean) * (number - mean);
        }
        return numbers.length == 0 ? 1 : Math.sqrt(sum / numbers.length);
    }
}
