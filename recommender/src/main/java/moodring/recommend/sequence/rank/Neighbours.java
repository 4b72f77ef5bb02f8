package moodring.recommend.sequence.rank;

import java.util.Arrays;

/** Picks the nearest playlists. */
final class Neighbours {
    /** How many playlists count, as in Jannach and Ludewig (2017). */
    static final int COUNT = 100;

    private Neighbours() {}

    /** Sets the weight of all but the {@link #COUNT} heaviest to 0; of equal ones the first stay. */
    static void keepNearest(double[] weights) {
        if (weights.length <= COUNT) {
            return;
        }
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        double least = sorted[sorted.length - COUNT];
        if (least <= 0) {
            return;
        }
        long heavier = Arrays.stream(weights).filter(weight -> weight > least).count();
        long equalOnes = COUNT - heavier;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] < least || (weights[i] == least && equalOnes-- <= 0)) {
                weights[i] = 0;
            }
        }
    }
}
