package moodring.recommend.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.Face;
import moodring.emotion.FaceBox;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;

/** Sees in every frame what a test tells it to; thread-safe. */
final class ScriptedEyes implements Function<GreyPicture, FaceReading> {
    private volatile FaceReading reading = new FaceReading.NoFace();
    private volatile int lastWidth;

    /** Of the picture seen last. */
    int lastWidth() {
        return lastWidth;
    }

    /** @param next null for eyes that fail */
    void see(FaceReading next) {
        reading = next;
    }

    @Override
    public FaceReading apply(GreyPicture frame) {
        lastWidth = frame.width();
        return Objects.requireNonNull(reading, "these eyes fail");
    }

    static FaceReading happy() {
        return new FaceReading.OneFace(face(110, true, 0.01, 0.01, 0.01, 0.88, 0.02, 0.04, 0.03));
    }

    static FaceReading broadSmile() {
        return new FaceReading.OneFace(face(110, true, 0.005, 0.005, 0.005, 0.97, 0.005, 0.005, 0.005));
    }

    static FaceReading sad() {
        return new FaceReading.OneFace(face(110, true, 0.02, 0.01, 0.03, 0.01, 0.88, 0.01, 0.04));
    }

    /** A face at rest that looks sad to whoever does not know it. */
    static FaceReading sadAtRest() {
        return new FaceReading.OneFace(face(110, true, 0.08, 0.02, 0.05, 0.05, 0.5, 0.05, 0.25));
    }

    static FaceReading unsure() {
        return new FaceReading.OneFace(face(110, false, 0.1, 0.05, 0.1, 0.1, 0.27, 0.08, 0.3));
    }

    static FaceReading several() {
        return new FaceReading.SeveralFaces(List.of(((FaceReading.OneFace) happy()).face(), sadOnTheLeft()));
    }

    static FaceReading three() {
        Face right = face(200, true, 0.88, 0.01, 0.03, 0.01, 0.02, 0.01, 0.04);
        return new FaceReading.SeveralFaces(List.of(right, ((FaceReading.OneFace) happy()).face(), sadOnTheLeft()));
    }

    private static Face sadOnTheLeft() {
        return face(20, true, 0.02, 0.01, 0.03, 0.01, 0.88, 0.01, 0.04);
    }

    static FaceReading nobody() {
        return new FaceReading.NoFace();
    }

    static FaceReading dark() {
        return new FaceReading.TooDark(4);
    }

    private static Face face(int x, boolean sure, double... probabilities) {
        return new Face(new FaceBox(x, 70, 100, 100), EmotionProbabilities.of(probabilities), sure, 0, 0, 0.2);
    }
}
