package moodring.emotion.face;

import moodring.emotion.EmotionException;
import org.bytedeco.opencv.global.opencv_core;

/** How OpenCV behaves in this program. */
final class OpenCv {
    private OpenCv() {}

    /**
     * Loads it. May be called any number of times.
     *
     * @throws EmotionException of kind INPUT_OUTPUT if its libraries cannot be loaded
     */
    static void prepare() {
        try {
            // One search takes a few milliseconds; threads would only compete with the network's.
            opencv_core.setNumThreads(1);
        } catch (LinkageError e) {
            throw EmotionException.notLoaded("OpenCV", e);
        }
    }
}
