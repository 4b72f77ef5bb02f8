package moodring.emotion.face;

import org.bytedeco.opencv.global.opencv_core;

/** How OpenCV behaves in this program. */
final class OpenCv {
    private OpenCv() {}

    /** May be called any number of times. */
    static void prepare() {
        // One search takes a few milliseconds; threads would only compete with the network's.
        opencv_core.setNumThreads(1);
    }
}
