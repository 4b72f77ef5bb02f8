package moodring.recommend.sequence.lstm;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import moodring.recommend.sequence.network.Descent;
import moodring.recommend.sequence.network.Networks;
import moodring.recommend.sequence.network.Pace;
import moodring.recommend.sequence.song.Song;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains one network: DL4J's configuration, first weights and updater; the gradient from {@link LstmGradient}. */
final class LstmLearner {
    private static final Logger LOG = LoggerFactory.getLogger(LstmLearner.class);
    private static final int BATCH = 32;
    private static final double LEARNING_RATE = 3e-3;
    private static final double WEIGHT_DECAY = 1e-3;
    private static final double AVERAGING = 0.98;

    /** Epochs without a better validation error after which learning stops. */
    private static final int PATIENCE = 8;

    /** Part of the playlists that are heard without their artists, as a catalog without profiles of artists has them. */
    private static final double NAMELESS = 0.3;

    private final LstmRecipe recipe;
    private final List<List<Song>> playlists;
    private final long seed;
    private final Subsequences subsequences;
    private final Dropping dropping;
    private final SplittableRandom random;
    private final SplittableRandom others;
    private final Descent descent;

    LstmLearner(LstmRecipe recipe, List<List<Song>> playlists, long seed) {
        this.recipe = recipe;
        this.playlists = playlists;
        this.seed = seed;
        subsequences = new Subsequences(recipe, new SplittableRandom(seed));
        random = new SplittableRandom(seed + 1);
        others = new SplittableRandom(seed + 2);
        dropping = Dropping.seeded(seed);
        int batches = (subsequences.of(playlists).size() + BATCH - 1) / BATCH;
        Pace pace = new Pace(LEARNING_RATE, batches * recipe.epochs(), WEIGHT_DECAY, seed);
        descent = new Descent(Networks.lstm(recipe.shape(), pace), AVERAGING);
    }

    /**
     * The best weights of a training.
     *
     * @param error their mean squared error on the validation playlists
     * @param epoch after which they stood; 0: before the first
     */
    record Best(float[] weights, double error, int epoch) {}

    Best learn(List<List<Song>> validation) {
        Best best = measured(validation, 0);
        for (int epoch = 1; epoch <= recipe.epochs() && epoch - best.epoch() <= PATIENCE; epoch++) {
            double learned = oneEpoch();
            Best now = measured(validation, epoch);
            LOG.debug("seed {}, epoch {}: learned {}, validation {}", seed, epoch, learned, now.error());
            best = now.error() < best.error() ? now : best;
        }
        LOG.info(
                "LSTM with seed {}: validation error {} after epoch {}",
                seed,
                String.format(Locale.ROOT, "%.4f", best.error()),
                best.epoch());
        return best;
    }

    private Best measured(List<List<Song>> validation, int epoch) {
        float[] weights = descent.averaged();
        return new Best(weights, Lstm.error(recipe, weights, validation), epoch);
    }

    private double oneEpoch() {
        List<Lesson> lessons = subsequences.of(playlists).stream()
                .map(songs -> Lesson.teaching(songs, recipe, random.nextDouble() >= NAMELESS))
                .toList();
        double error = 0;
        int batches = 0;
        for (int from = 0; from < lessons.size(); from += BATCH) {
            error += batch(lessons.subList(from, Math.min(from + BATCH, lessons.size())));
            batches++;
        }
        return error / batches;
    }

    private double batch(List<Lesson> lessons) {
        BprMax ranking = BprMax.among(playlists, recipe.ranking(), others);
        LstmGradient gradient = new LstmGradient(LstmWeights.of(recipe.shape(), descent.parameters()), ranking);
        lessons.forEach(lesson -> gradient.add(lesson, dropping));
        descent.step(gradient.mean());
        return gradient.meanError();
    }
}
