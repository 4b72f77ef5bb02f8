package moodring.recommend.measure;

import java.util.List;
import java.util.SplittableRandom;
import moodring.recommend.sample.QueueRanker;
import moodring.recommend.sample.QueueSoFar;
import moodring.track.AudioFeatures;
import moodring.track.PlacedTrack;

/**
 * A listener with a known taste: a direction in five audio features, and whims. Likes a song with the probability that a
 * logistic curve gives to its place along that direction, and skips it otherwise.
 */
final class MadeUpListener {
    private static final int FEATURES = 5;

    /** So that most songs are liked or skipped clearly, and some by whim. */
    private static final double DECIDED = 3;

    private final double[] taste = new double[FEATURES];
    private final SplittableRandom random;

    MadeUpListener(long seed) {
        random = new SplittableRandom(seed);
        double squares = 0;
        for (int feature = 0; feature < FEATURES; feature++) {
            taste[feature] = random.nextGaussian();
            squares += taste[feature] * taste[feature];
        }
        for (int feature = 0; feature < FEATURES; feature++) {
            taste[feature] /= Math.sqrt(squares);
        }
    }

    /** How probably the listener likes a song. */
    double liking(PlacedTrack song) {
        AudioFeatures sound = song.track().features();
        double[] features = {
            sound.valence(), sound.energy(), sound.danceability(), sound.acousticness(), sound.instrumentalness()
        };
        double sum = 0;
        for (int feature = 0; feature < FEATURES; feature++) {
            sum += taste[feature] * (2 * features[feature] - 1);
        }
        return 1 / (1 + Math.exp(-DECIDED * sum));
    }

    /** Draws lots. */
    boolean likes(PlacedTrack song) {
        return random.nextDouble() < liking(song);
    }

    /** A ranker that knows what cannot be known. */
    QueueRanker oracle() {
        return (QueueSoFar queue, List<PlacedTrack> candidates) ->
                candidates.stream().mapToDouble(this::liking).toArray();
    }
}
