package moodring.catalog.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import moodring.track.Feature;
import moodring.track.Mood;

/** Made-up labelled tracks: a cloud for each mood, in the plane of valence and energy. */
final class LabelledMoods {

    private static final double[][] MIDDLES = {{0.5, 0.85}, {0.4, 0.3}, {0.6, 0.5}, {0.8, 0.7}, {0.2, 0.4}};

    private LabelledMoods() {}

    /** @param spread of each cloud; at 0.05 they hardly touch */
    static List<Example> examples(int perMood, double spread, int file, long seed) {
        Random random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (Mood mood : Mood.values()) {
            for (int track = 0; track < perMood; track++) {
                double[] values = new double[Feature.values().length];
                Arrays.setAll(values, feature -> 0.3 + 0.1 * random.nextGaussian());
                values[Feature.VALENCE.ordinal()] = MIDDLES[mood.ordinal()][0] + spread * random.nextGaussian();
                values[Feature.ENERGY.ordinal()] = MIDDLES[mood.ordinal()][1] + spread * random.nextGaussian();
                Arrays.setAll(values, feature -> Math.min(1, Math.max(0, values[feature])));
                examples.add(new Example(mood, values, file));
            }
        }
        return examples;
    }
}
