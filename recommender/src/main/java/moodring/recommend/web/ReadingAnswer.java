package moodring.recommend.web;

import java.util.List;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.recommend.policy.MoodBridge;

/**
 * What one picture told, for the page.
 *
 * @param kind {@code face}, {@code faces}, {@code nobody} or {@code dark}
 * @param width of the picture that the boxes refer to
 * @param faces the largest first; empty where nobody is seen
 */
record ReadingAnswer(String kind, int width, int height, List<FaceAnswer> faces) {
    static ReadingAnswer of(FaceReading reading, GreyPicture picture, MoodBridge bridge) {
        List<FaceAnswer> faces = reading.faces().stream()
                .map(face -> FaceAnswer.of(face, bridge))
                .toList();
        return new ReadingAnswer(kind(reading), picture.width(), picture.height(), faces);
    }

    static String kind(FaceReading reading) {
        if (reading instanceof FaceReading.OneFace) {
            return "face";
        }
        if (reading instanceof FaceReading.SeveralFaces) {
            return "faces";
        }
        return reading instanceof FaceReading.TooDark ? "dark" : "nobody";
    }
}
