package moodring.recommend.listen;

import java.time.Duration;
import moodring.emotion.EmotionProbabilities;

/** The mean of the frames, each forgotten exponentially with its age. */
public final class ExponentialSmoother implements Smoother {
    private static final double FADING_SECONDS = 4;

    private final double timeConstant;
    private double[] shares;

    /** @param timeConstant after which a frame counts a third of a fresh one */
    public ExponentialSmoother(Duration timeConstant) {
        this.timeConstant = timeConstant.toMillis() / 1000.0;
    }

    @Override
    public EmotionProbabilities hear(EmotionProbabilities frame, Duration since) {
        double weight = shares == null ? 1 : Shares.progress(since.toMillis() / 1000.0, timeConstant);
        shares = Shares.mix(shares == null ? Shares.even() : shares, frame.toArray(), weight);
        return Shares.normalised(shares);
    }

    @Override
    public EmotionProbabilities wait(Duration time) {
        double weight = Shares.progress(time.toMillis() / 1000.0, FADING_SECONDS);
        shares = Shares.mix(shares == null ? Shares.even() : shares, Shares.even(), weight);
        return Shares.normalised(shares);
    }
}
