package moodring.db;

import java.util.EnumMap;
import java.util.Map;
import moodring.track.Mood;

/** Probabilities as whole thousandths that add up to 1000: two bytes each in the file, and the same on every computer. */
final class Permille {

    private static final Mood[] MOODS = Mood.values();

    private Permille() {}

    /** In the order of the moods, by the method of the largest remainder. */
    static int[] of(Map<Mood, Double> probabilities) {
        int[] permille = new int[MOODS.length];
        double[] remainder = new double[MOODS.length];
        int missing = 1000;
        for (Mood mood : MOODS) {
            // The small constant takes the last bits of a sum to one side of a whole number.
            double exact = Math.max(0, Math.min(1, probabilities.get(mood))) * 1000 + 1e-6;
            permille[mood.ordinal()] = (int) exact;
            remainder[mood.ordinal()] = exact - (int) exact;
            missing -= (int) exact;
        }
        for (; missing > 0; missing--) {
            int most = indexOfMost(remainder);
            permille[most]++;
            remainder[most] -= 1;
        }
        for (; missing < 0; missing++) {
            permille[indexOfMost(permille)]--;
        }
        return permille;
    }

    static Map<Mood, Double> toProbabilities(int[] permille) {
        Map<Mood, Double> probabilities = new EnumMap<>(Mood.class);
        for (Mood mood : MOODS) {
            probabilities.put(mood, permille[mood.ordinal()] / 1000.0);
        }
        return probabilities;
    }

    private static int indexOfMost(double[] values) {
        int most = 0;
        for (int i = 1; i < values.length; i++) {
            most = values[i] > values[most] ? i : most;
        }
        return most;
    }

    private static int indexOfMost(int[] values) {
        int most = 0;
        for (int i = 1; i < values.length; i++) {
            most = values[i] > values[most] ? i : most;
        }
        return most;
    }
}
