package moodring.emotion.face;

import static org.bytedeco.opencv.global.opencv_videoio.CAP_ANY;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_BUFFERSIZE;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FRAME_HEIGHT;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FRAME_WIDTH;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_V4L2;

import java.util.Optional;
import moodring.emotion.GreyPicture;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;

/** A webcam through OpenCV: Video4Linux on Linux, elsewhere what the system offers. */
final class OpenCvCamera implements CameraDevice {
    private final VideoCapture capture;

    private OpenCvCamera(VideoCapture capture) {
        this.capture = capture;
    }

    /** Empty if it does not open. */
    static Optional<CameraDevice> open(int number) {
        OpenCv.prepare();
        VideoCapture capture = new VideoCapture(number, CameraFiles.areOnThisSystem() ? CAP_V4L2 : CAP_ANY);
        if (!capture.isOpened()) {
            capture.close();
            return Optional.empty();
        }
        capture.set(CAP_PROP_FRAME_WIDTH, 640);
        capture.set(CAP_PROP_FRAME_HEIGHT, 480);
        // The face now, not the face of a second ago.
        capture.set(CAP_PROP_BUFFERSIZE, 1);
        return Optional.of(new OpenCvCamera(capture));
    }

    @Override
    public Optional<GreyPicture> read() {
        return NativeMemory.freedAfter(() -> {
            Mat picture = new Mat();
            if (!hasRead(picture) || picture.empty()) {
                return Optional.empty();
            }
            return Optional.of(Mats.picture(picture));
        });
    }

    private boolean hasRead(Mat picture) {
        try {
            return capture.read(picture);
        } catch (RuntimeException e) {
            // How OpenCV reports a driver that gave it something impossible.
            return false;
        }
    }

    @Override
    public void close() {
        capture.release();
        capture.close();
    }
}
