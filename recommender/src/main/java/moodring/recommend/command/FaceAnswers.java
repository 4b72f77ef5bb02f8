package moodring.recommend.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import moodring.emotion.Face;
import moodring.emotion.FaceReading;

/** Writes down what was read, picture by picture, so that a long clip needs no memory. */
interface FaceAnswers extends AutoCloseable {
    void picture(Path file, FaceReading reading);

    void frame(Path file, Duration time, FaceReading reading);

    /** Ends the answer; its writer stays open. */
    @Override
    void close();

    /** The largest first; none is an answer. */
    static List<Face> faces(FaceReading reading) {
        if (reading instanceof FaceReading.OneFace one) {
            return List.of(one.face());
        }
        return reading instanceof FaceReading.SeveralFaces several ? several.faces() : List.of();
    }
}
