package moodring.recommend.web;

import java.time.Duration;
import java.util.Optional;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.recommend.listen.Calibration;
import moodring.recommend.listen.Heard;
import moodring.recommend.listen.NeutralMemory;
import moodring.recommend.listen.SteadyFace;
import moodring.recommend.policy.MoodBridge;

/**
 * One page's camera: its face over time, the bridge as it was when the camera was turned on, and perhaps the learning of
 * a resting face. Not safe for several threads.
 */
final class LiveListener {
    private final SteadyFace face = new SteadyFace();
    private final MoodBridge bridge;
    private final NeutralMemory neutral;
    private final long startNanos = System.nanoTime();
    private Optional<Calibration> learning = Optional.empty();

    LiveListener(MoodBridge bridge, NeutralMemory neutral) {
        this.bridge = bridge;
        this.neutral = neutral;
        neutral.read();
    }

    /** From the next frame on a resting face is learned, from the start. */
    void learn() {
        learning = Optional.of(new Calibration(neutral.length()));
    }

    /** What was learned so far is forgotten. */
    void giveUp() {
        learning = Optional.empty();
    }

    LiveAnswer hear(int frame, GreyPicture picture, FaceReading reading) {
        Duration now = Duration.ofNanos(System.nanoTime() - startNanos);
        LearningAnswer learned =
                learning.map(calibration -> hear(calibration, reading, now)).orElse(null);
        Heard heard = face.correctedBy(neutral.known()).hear(reading, now);
        return LiveAnswer.of(
                frame, ReadingAnswer.of(reading, picture, bridge), SteadyAnswer.of(heard, bridge), learned);
    }

    private LearningAnswer hear(Calibration calibration, FaceReading reading, Duration now) {
        calibration.hear(reading, now);
        if (calibration.progress() >= 1) {
            calibration.result().ifPresent(neutral::keep);
            giveUp();
        }
        return LearningAnswer.of(calibration, neutral);
    }
}
