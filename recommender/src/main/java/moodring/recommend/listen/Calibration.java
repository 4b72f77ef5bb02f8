package moodring.recommend.listen;

import java.time.Duration;
import java.util.Optional;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.FaceReading;

/**
 * Learns a listener's {@link OwnNeutral} from a face at rest. Time without a single readable face does not count. Keeps
 * sums, no frames. Not safe for several threads.
 *
 * <pre>{@code
 * Calibration calibration = new Calibration(Calibration.USUAL);
 * while (calibration.progress() < 1) {
 *     calibration.hear(reader.read(picture), time); // show calibration.progress()
 * }
 * calibration.result().ifPresent(steadyFace::use);
 * }</pre>
 */
public final class Calibration {
    /** How long a listener sits still. */
    public static final Duration USUAL = Duration.ofSeconds(30);

    /** Whoever is read as neutral less than this is not at rest, or is somebody whom no correction helps. */
    private static final double LEAST_NEUTRAL = 0.05;

    /** Longer gaps between two frames are pauses of the camera, not of the face. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(1);

    private final Duration length;
    private final double[] sums = new double[Emotion.values().length];
    private int frames;
    private Duration seen = Duration.ZERO;
    private Duration before;

    /** @param length of time with a face that is needed, above zero */
    public Calibration(Duration length) {
        if (length.isZero() || length.isNegative()) {
            throw new IllegalArgumentException("a calibration must take some time, but was " + length);
        }
        this.length = length;
    }

    /** @param time of the frame; never before that of the frame before */
    public void hear(FaceReading reading, Duration time) {
        if (reading instanceof FaceReading.OneFace one) {
            EmotionProbabilities read = one.face().probabilities();
            for (Emotion emotion : Emotion.values()) {
                sums[emotion.ordinal()] += OwnNeutral.logarithm(read.of(emotion));
            }
            frames++;
            if (before != null && time.minus(before).compareTo(LONGEST_GAP) <= 0) {
                seen = seen.plus(time.minus(before));
            }
            before = time;
        } else {
            before = null;
        }
    }

    /** From 0 to 1, when the result is there. */
    public double progress() {
        return Math.min(1, seen.toMillis() / (double) length.toMillis());
    }

    /** Empty before the end, and where what was seen was no resting face: then the listener tries again. */
    public Optional<OwnNeutral> result() {
        if (progress() < 1) {
            return Optional.empty();
        }
        double[] means = new double[sums.length];
        double[] shares = new double[sums.length];
        for (int emotion = 0; emotion < means.length; emotion++) {
            means[emotion] = sums[emotion] / frames;
            shares[emotion] = Math.exp(means[emotion]);
        }
        boolean resting = Shares.normalised(shares).of(Emotion.NEUTRAL) >= LEAST_NEUTRAL;
        return resting ? Optional.of(OwnNeutral.resting(means)) : Optional.empty();
    }
}
