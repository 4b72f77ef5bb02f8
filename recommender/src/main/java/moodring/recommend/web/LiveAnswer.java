package moodring.recommend.web;

import java.util.List;

/**
 * What one frame of the camera told, and what is known of the face by now.
 *
 * @param frame the number that the page gave it
 * @param learning of the resting face; absent where nobody asked for it
 */
record LiveAnswer(
        int frame,
        String kind,
        int width,
        int height,
        List<FaceAnswer> faces,
        SteadyAnswer steady,
        LearningAnswer learning) {
    static LiveAnswer of(int frame, ReadingAnswer reading, SteadyAnswer steady, LearningAnswer learning) {
        return new LiveAnswer(
                frame, reading.kind(), reading.width(), reading.height(), reading.faces(), steady, learning);
    }
}
