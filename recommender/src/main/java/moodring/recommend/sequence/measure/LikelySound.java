package moodring.recommend.sequence.measure;

import moodring.recommend.sequence.lstm.Lstm;
import moodring.recommend.sequence.lstm.NextSound;
import moodring.recommend.sequence.song.Song;

/**
 * Ranks candidates by how much likelier their sound is after these songs, as the LSTM expects it, than anywhere in the
 * catalog: the difference of two logarithms of normal densities. Plain nearness would prefer sounds that are common
 * everywhere.
 */
final class LikelySound extends NearestSound {
    private final double[] precisions = new double[Song.FEATURES];

    private LikelySound(NextSound next, Lstm lstm) {
        super(next);
        for (int f = 0; f < precisions.length; f++) {
            precisions[f] = 1 / lstm.spreads().get(f);
        }
    }

    static LikelySound of(Lstm lstm) {
        return new LikelySound(lstm.listen(), lstm);
    }

    @Override
    public double score(Song candidate) {
        float[] expected = expected();
        double score = 0;
        for (int f = 0; f < precisions.length; f++) {
            double value = candidate.sound(f);
            double miss = value - expected[f];
            score += value * value - miss * miss * precisions[f]; // in the catalog the variance is 1
        }
        return score / 2;
    }
}
