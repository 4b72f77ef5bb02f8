package moodring.recommend.web;

import moodring.recommend.listen.Calibration;
import moodring.recommend.listen.NeutralMemory;

/**
 * How far the learning of a listener's resting face is, for the page.
 *
 * @param state {@code looking}; at the end once {@code done}, or {@code failed} where it was no resting face
 * @param secondsLeft of a face that is seen
 */
record LearningAnswer(String state, double progress, int secondsLeft) {

    static LearningAnswer of(Calibration calibration, NeutralMemory memory) {
        double progress = calibration.progress();
        int left = (int) Math.ceil((1 - progress) * memory.length().toMillis() / 1000);
        return new LearningAnswer(state(calibration), FaceAnswer.rounded(progress), left);
    }

    private static String state(Calibration calibration) {
        if (calibration.progress() < 1) {
            return "looking";
        }
        return calibration.result().isPresent() ? "done" : "failed";
    }
}
