package moodring.emotion.face;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import moodring.emotion.EmotionException;
import moodring.emotion.FaceBox;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/** One of the cascades in the OpenCV jar. Not thread-safe. */
final class Cascade {
    private static final String FOLDER = "org/bytedeco/opencv/" + Loader.getPlatform() + "/share/opencv4/haarcascades/";
    /** Each step of the search enlarges the window by a tenth: 1.2 is twice as quick and misses one face in ten more. */
    private static final double STEP = 1.1;

    private static final int NEIGHBOURS = 3;
    /** What the cascades were trained on, so nothing smaller can be found. */
    private static final int TRAINED_SIDE = 24;

    private final CascadeClassifier classifier;

    private Cascade(CascadeClassifier classifier) {
        this.classifier = classifier;
    }

    static Cascade load(String name) {
        try {
            return new Cascade(
                    new CascadeClassifier(Loader.cacheResource(FOLDER + name).getAbsolutePath()));
        } catch (IOException | LinkageError | NullPointerException e) {
            throw EmotionException.notLoaded("OpenCV's " + name, e);
        }
    }

    List<Detection> detect(Mat picture, int narrowest) {
        int side = Math.max(TRAINED_SIDE, narrowest);
        RectVector boxes = new RectVector();
        IntPointer levels = new IntPointer();
        DoublePointer weights = new DoublePointer();
        classifier.detectMultiScale3(
                picture, boxes, levels, weights, STEP, NEIGHBOURS, 0, new Size(side, side), new Size(), true);
        List<Detection> found = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Rect box = boxes.get(i);
            found.add(new Detection(new FaceBox(box.x(), box.y(), box.width(), box.height()), weights.get(i)));
        }
        return found;
    }
}
