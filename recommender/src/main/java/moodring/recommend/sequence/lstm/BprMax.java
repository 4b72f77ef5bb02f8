package moodring.recommend.sequence.lstm;

import java.util.List;
import java.util.SplittableRandom;
import moodring.recommend.sequence.song.Song;

/**
 * GRU4Rec's ranking loss BPR-max (Hidasi and Karatzoglou, CIKM 2018): the next song shall score higher than other songs,
 * above all than those that score high. A song's score is minus half its squared distance from the sound expected.
 */
final class BprMax {
    /** No ranking loss. */
    static final BprMax NONE = new BprMax(0, new float[0][]);

    private static final int OTHERS = 24;

    private final double share;
    private final float[][] others;

    /** @param others sounds of songs that did not come next */
    BprMax(double share, float[][] others) {
        this.share = share;
        this.others = others;
    }

    /** With songs drawn from all playlists, the frequent ones oftener. */
    static BprMax among(List<List<Song>> playlists, double share, SplittableRandom random) {
        if (share == 0) {
            return NONE;
        }
        float[][] drawn = new float[OTHERS][];
        for (int other = 0; other < OTHERS; other++) {
            List<Song> songs = playlists.get(random.nextInt(playlists.size()));
            drawn[other] = songs.get(random.nextInt(songs.size())).sound();
        }
        return new BprMax(share, drawn);
    }

    /**
     * The loss, times its share.
     *
     * @param output what the network says
     * @param target what it should say
     * @param shift between a sound and what the network should say for it
     */
    double loss(float[] output, float[] target, float[] shift) {
        return others.length == 0 ? 0 : -share * Math.log(new Scores(output, target, shift).agreement);
    }

    /** The slope of {@link #loss} in each output. */
    float[] slope(float[] output, float[] target, float[] shift) {
        float[] slope = new float[output.length];
        if (others.length == 0) {
            return slope;
        }
        Scores scores = new Scores(output, target, shift);
        double ofTarget = 0;
        for (int other = 0; other < others.length; other++) {
            double weight = scores.weights[other];
            double better = scores.better[other];
            double steep = weight * better * (1 - better);
            ofTarget -= steep / scores.agreement;
            double ofOther = -(weight * (better - scores.agreement) - steep) / scores.agreement;
            addTowards(slope, ofOther, output, others[other], shift);
        }
        addTowards(slope, ofTarget, output, target, new float[output.length]);
        return slope;
    }

    private void addTowards(float[] slope, double ofScore, float[] output, float[] sound, float[] shift) {
        for (int f = 0; f < slope.length; f++) {
            slope[f] += (float) (share * ofScore * (sound[f] - shift[f] - output[f]));
        }
    }

    /** The others' softmax weights, and how probably the target beats each. */
    private final class Scores {
        private final double[] weights = new double[others.length];
        private final double[] better = new double[others.length];
        private final double agreement;

        Scores(float[] output, float[] target, float[] shift) {
            double best = Double.NEGATIVE_INFINITY;
            for (int other = 0; other < others.length; other++) {
                weights[other] = score(output, others[other], shift);
                best = Math.max(best, weights[other]);
            }
            double own = score(output, target, new float[target.length]);
            double sum = 0;
            for (int other = 0; other < others.length; other++) {
                better[other] = 1 / (1 + Math.exp(weights[other] - own));
                weights[other] = Math.exp(weights[other] - best);
                sum += weights[other];
            }
            double agreed = 0;
            for (int other = 0; other < others.length; other++) {
                weights[other] /= sum;
                agreed += weights[other] * better[other];
            }
            agreement = Math.max(1e-12, agreed);
        }

        private static double score(float[] output, float[] sound, float[] shift) {
            double sum = 0;
            for (int f = 0; f < output.length; f++) {
                double miss = sound[f] - shift[f] - output[f];
                sum += miss * miss;
            }
            return -sum / 2;
        }
    }
}
