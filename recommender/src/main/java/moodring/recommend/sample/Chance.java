package moodring.recommend.sample;

import java.util.List;
import moodring.track.PlacedTrack;

/**
 * Draws lots, so that a mood does not always give the same songs. A song's lot is a Gumbel number made of the seed and
 * its id alone: taking the best sum of score and lot is drawing from the softmax of the scores without putting back
 * (Kool, van Hoof and Welling, ICML 2019), and does not depend on the order or number of the candidates.
 */
public final class Chance implements QueueRanker {
    private final long seed;

    public Chance(long seed) {
        this.seed = seed;
    }

    @Override
    public double[] score(QueueSoFar queue, List<PlacedTrack> candidates) {
        return candidates.stream()
                .mapToDouble(candidate -> gumbel(candidate.track().id()))
                .toArray();
    }

    private double gumbel(String id) {
        long bits = mix(seed); // mixed first: else seed 7 with id "b" would draw as seed 8 with id "a"
        for (int index = 0; index < id.length(); index++) {
            bits = mix(bits + id.charAt(index));
        }
        double uniform = ((mix(bits) >>> 11) + 0.5) * 0x1.0p-53;
        return -Math.log(-Math.log(uniform));
    }

    /** SplitMix64's finaliser (Steele, Lea and Flood, OOPSLA 2014), with its increment. */
    private static long mix(long bits) {
        long z = bits + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
