package moodring.recommend.listen;

import java.time.Duration;
import java.util.Optional;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.Face;
import moodring.emotion.FaceReading;

/**
 * Turns the readings of one camera, clip or page into one steady feeling. Not safe for several threads.
 *
 * <p>Smooths over time, holds on to an emotion until another one leads clearly (hysteresis), and forgets a face that is
 * gone. Time is that of the frames, so a clip reads the same on a slow machine.
 */
public final class SteadyFace {
    private static final double SURENESS_SECONDS = 1;

    private final Smoother smoother;
    private final Patience patience;

    private Duration before;
    private Duration lastFace;
    private Duration leadingSince;
    private Emotion leader;
    private double sureness;
    private Optional<OwnNeutral> neutral = Optional.empty();

    /** With what did best on synthetic faces; a test measures it against the raw readings. */
    public SteadyFace() {
        this(new HiddenMarkovSmoother(120, 2), Patience.USUAL);
    }

    public SteadyFace(Smoother smoother, Patience patience) {
        this.smoother = smoother;
        this.patience = patience;
    }

    /** From the next frame on, readings are corrected by the listener's own neutral. */
    public SteadyFace use(OwnNeutral own) {
        return correctedBy(Optional.of(own));
    }

    /** The same, or from the next frame on no longer. */
    public SteadyFace correctedBy(Optional<OwnNeutral> own) {
        neutral = own;
        return this;
    }

    /**
     * @param time of the frame; never before that of the frame before
     * @throws IllegalArgumentException if it is
     */
    public Heard hear(FaceReading reading, Duration time) {
        Duration since = before == null ? Duration.ZERO : time.minus(before);
        if (since.isNegative()) {
            throw new IllegalArgumentException("frames must come in order, but " + time + " came after " + before);
        }
        before = time;
        if (reading instanceof FaceReading.OneFace one) {
            return face(one.face(), since, time);
        }
        return nobody(why(reading), since, time);
    }

    private Heard face(Face face, Duration since, Duration time) {
        EmotionProbabilities read =
                neutral.map(own -> own.corrected(face.probabilities())).orElse(face.probabilities());
        EmotionProbabilities now = smoother.hear(read, since);
        double weight = lastFace == null ? 1 : Shares.progress(since.toMillis() / 1000.0, SURENESS_SECONDS);
        sureness += weight * ((face.sure() ? 1 : 0) - sureness);
        lastFace = time;
        Emotion likeliest = now.likeliest();
        if (leader == null || now.of(likeliest) > now.of(leader) + patience.margin()) {
            leadingSince = likeliest == leader ? leadingSince : time;
            leader = likeliest;
        }
        boolean steady = time.minus(leadingSince).compareTo(patience.hold()) >= 0;
        return steady ? new Heard.Steady(leader, now, sureness > 0.5) : new Heard.Unsteady(now, sureness > 0.5);
    }

    private Heard nobody(Heard.Why why, Duration since, Duration time) {
        EmotionProbabilities fading = smoother.wait(since);
        boolean gone = lastFace == null || time.minus(lastFace).compareTo(patience.gone()) >= 0;
        if (gone) {
            leader = null;
            lastFace = null;
            sureness = 0;
            return new Heard.Nobody(why);
        }
        return new Heard.Unsteady(fading, false);
    }

    private static Heard.Why why(FaceReading reading) {
        if (reading instanceof FaceReading.SeveralFaces) {
            return Heard.Why.SEVERAL_FACES;
        }
        return reading instanceof FaceReading.TooDark ? Heard.Why.TOO_DARK : Heard.Why.NO_FACE;
    }
}
