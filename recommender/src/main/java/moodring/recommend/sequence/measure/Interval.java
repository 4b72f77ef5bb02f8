package moodring.recommend.sequence.measure;

/**
 * A figure with its 95 % bootstrap interval (Efron 1979).
 *
 * @param low 2.5th percentile
 * @param high 97.5th percentile
 */
public record Interval(double value, double low, double high) {}
