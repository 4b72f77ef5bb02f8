package moodring.emotion.face;

import moodring.emotion.EmotionException;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_highgui;

/** Whether OpenCV and FFmpeg work on this computer; for {@code doctor}. */
public final class NativeLibraries {
    private NativeLibraries() {}

    /**
     * Loads OpenCV and its cascades.
     *
     * @return its version, for example 4.13.0
     * @throws EmotionException if something is missing, with the remedy
     */
    public static String openCv() {
        boolean ours = opencv_highgui.class.getDeclaredMethods().length == 0;
        if (!ours) {
            throw new EmotionException(
                    EmotionException.Kind.INPUT_OUTPUT,
                    "The OpenCV jar stands before emotion-model on the class path, so GTK 2 would be needed;"
                            + " start Moodring with ./moodring.");
        }
        FaceFinder.open();
        return opencv_core.CV_VERSION;
    }

    /**
     * Loads FFmpeg.
     *
     * @return its version
     * @throws EmotionException if something is missing, with the remedy
     */
    public static String ffmpeg() {
        try {
            return FfmpegClip.version();
        } catch (LinkageError e) {
            throw EmotionException.notLoaded("FFmpeg", e);
        }
    }
}
