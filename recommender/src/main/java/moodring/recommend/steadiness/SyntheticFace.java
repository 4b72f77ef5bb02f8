package moodring.recommend.steadiness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;

/**
 * A face that is not real: its emotion changes now and then, and it is read with the errors of a real reader.
 *
 * <p>Errors come in spells, as they do when a head turns or the light changes: for a short while the reader takes the
 * emotion for another, drawn from the row of its confusion matrix; within the spell single frames vary.
 */
public final class SyntheticFace {
    private static final double FRAMES_PER_SECOND = 10;
    private static final double SECONDS_OF_AN_EMOTION = 12;
    private static final double SECONDS_OF_A_SPELL = 0.6;
    private static final double FRAME_NOISE = 0.5;

    /** How sure the reader is of what it takes the face for, before the noise: its usual highest probability. */
    private static final double CONFIDENCE = 0.65;

    private final double[][] confusion;
    private final double[] leaning;
    private final RandomGenerator random;

    /** @param confusion rows true, columns read, in the order of {@link Emotion}; counts or shares */
    public SyntheticFace(double[][] confusion, RandomGenerator random) {
        this(confusion, new double[Emotion.values().length], random);
    }

    private SyntheticFace(double[][] confusion, double[] leaning, RandomGenerator random) {
        this.confusion = confusion;
        this.leaning = leaning;
        this.random = random;
    }

    /**
     * Somebody whose face looks like an emotion whatever it shows.
     *
     * @param strength what is added to the logarithm of that emotion's probability
     */
    public SyntheticFace leaning(Emotion to, double strength) {
        double[] leaned = new double[Emotion.values().length];
        leaned[to.ordinal()] = strength;
        return new SyntheticFace(confusion, leaned, random);
    }

    /** Frames of a face that rests. */
    public List<Frame> atRest(Duration length) {
        List<Frame> frames = new ArrayList<>();
        int taken = taken(Emotion.NEUTRAL);
        for (int number = 0; number <= length.toSeconds() * FRAMES_PER_SECOND; number++) {
            if (random.nextDouble() < 1 / (SECONDS_OF_A_SPELL * FRAMES_PER_SECOND)) {
                taken = taken(Emotion.NEUTRAL);
            }
            frames.add(new Frame(time(number), Emotion.NEUTRAL, reading(taken)));
        }
        return frames;
    }

    /** One frame: what the face truly shows and what the reader says. */
    public record Frame(Duration time, Emotion truth, EmotionProbabilities read) {}

    /** Frames of one sitting, in order. */
    public List<Frame> frames(Duration length) {
        List<Frame> frames = new ArrayList<>();
        Emotion truth = anyEmotion();
        int taken = taken(truth);
        for (int number = 0; number < length.toSeconds() * FRAMES_PER_SECOND; number++) {
            if (random.nextDouble() < 1 / (SECONDS_OF_AN_EMOTION * FRAMES_PER_SECOND)) {
                truth = anyEmotion();
                taken = taken(truth);
            } else if (random.nextDouble() < 1 / (SECONDS_OF_A_SPELL * FRAMES_PER_SECOND)) {
                taken = taken(truth);
            }
            frames.add(new Frame(time(number), truth, reading(taken)));
        }
        return frames;
    }

    private static Duration time(int number) {
        return Duration.ofMillis(Math.round(number * 1000 / FRAMES_PER_SECOND));
    }

    private Emotion anyEmotion() {
        return Emotion.values()[random.nextInt(Emotion.values().length)];
    }

    private int taken(Emotion truth) {
        double[] row = confusion[truth.ordinal()];
        double left = random.nextDouble() * Arrays.stream(row).sum();
        for (int column = 0; column < row.length; column++) {
            left -= row[column];
            if (left < 0) {
                return column;
            }
        }
        return truth.ordinal();
    }

    private EmotionProbabilities reading(int taken) {
        double[] weights = new double[Emotion.values().length];
        double sum = 0;
        for (int emotion = 0; emotion < weights.length; emotion++) {
            double share = emotion == taken ? CONFIDENCE : (1 - CONFIDENCE) / (weights.length - 1);
            weights[emotion] = share * Math.exp(FRAME_NOISE * random.nextGaussian() + leaning[emotion]);
            sum += weights[emotion];
        }
        for (int emotion = 0; emotion < weights.length; emotion++) {
            weights[emotion] /= sum;
        }
        return EmotionProbabilities.of(weights);
    }
}
