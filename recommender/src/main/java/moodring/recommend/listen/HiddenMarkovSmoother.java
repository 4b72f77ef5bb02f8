package moodring.recommend.listen;

import java.time.Duration;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;

/**
 * The forward filter of a hidden Markov model (Rabiner, Proceedings of the IEEE 1989): the true emotion changes now and
 * then to any other, and every frame is evidence for it. Neighbouring frames show the same face and nearly the same
 * error, so a second of frames, however many, counts as a fixed number of independent looks.
 */
public final class HiddenMarkovSmoother implements Smoother {
    private static final double FADING_SECONDS = 4;

    /** A frame is never taken for certain: one with 0 for the truth would wipe it out for good. */
    private static final double DOUBT = 0.02;

    private final double secondsBetweenChanges;
    private final double looksPerSecond;
    private double[] belief = Shares.even();
    private boolean heardAny;

    public HiddenMarkovSmoother(double secondsBetweenChanges, double looksPerSecond) {
        this.secondsBetweenChanges = secondsBetweenChanges;
        this.looksPerSecond = looksPerSecond;
    }

    @Override
    public EmotionProbabilities hear(EmotionProbabilities frame, Duration since) {
        double seconds = Math.min(1, since.toMillis() / 1000.0);
        double looks = heardAny ? looksPerSecond * seconds : 1;
        heardAny = true;
        belief = Shares.mix(belief, Shares.even(), Shares.progress(seconds, secondsBetweenChanges));
        double[] evidence = Shares.mix(frame.toArray(), Shares.even(), DOUBT);
        for (Emotion emotion : Emotion.values()) {
            belief[emotion.ordinal()] *= Math.pow(evidence[emotion.ordinal()], looks);
        }
        EmotionProbabilities now = Shares.normalised(belief);
        belief = now.toArray();
        return now;
    }

    @Override
    public EmotionProbabilities wait(Duration time) {
        belief = Shares.mix(belief, Shares.even(), Shares.progress(time.toMillis() / 1000.0, FADING_SECONDS));
        return Shares.normalised(belief);
    }
}
