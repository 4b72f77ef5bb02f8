package moodring.catalog.compare;

/** Counts distances in hundredths, so that a percentile of a million needs no list. Not for several threads. */
public final class Distances {

    private static final int STEPS_TO_ONE = 100;

    private final int[] counts = new int[50 * STEPS_TO_ONE];
    private int all;

    /** @param distance from 0 on; all above 50 count as 50 */
    public void add(double distance) {
        counts[(int) Math.min(counts.length - 1, distance * STEPS_TO_ONE)]++;
        all++;
    }

    /** The least hundredth that this share of the distances lies below. */
    public double percentile(double share) {
        long below = 0;
        int step = 0;
        while (step < counts.length && below < share * all) {
            below += counts[step++];
        }
        return (double) step / STEPS_TO_ONE;
    }
}
