package moodring.emotion.face;

import static org.bytedeco.opencv.global.opencv_videoio.CAP_OPENCV_MJPEG;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FPS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;

/** An AVI file whose pictures are JPEGs, read by OpenCV itself. */
final class MotionJpegClip implements FrameSource {
    private final VideoCapture capture;
    private final double framesPerSecond;
    private Optional<Frame> upcoming = Optional.empty();
    private long passed;

    private MotionJpegClip(VideoCapture capture) {
        this.capture = capture;
        this.framesPerSecond = Math.max(1, capture.get(CAP_PROP_FPS));
    }

    /** Empty if OpenCV cannot read it. */
    static Optional<FrameSource> open(Path file) {
        OpenCv.prepare();
        // This reader by name: the others would take a per cent sign in the name for a series of pictures.
        MotionJpegClip clip = new MotionJpegClip(new VideoCapture(file.toString(), CAP_OPENCV_MJPEG));
        clip.upcoming = clip.read();
        if (clip.upcoming.isEmpty()) {
            clip.close();
            return Optional.empty();
        }
        return Optional.of(clip);
    }

    @Override
    public Optional<Frame> next() {
        Optional<Frame> frame = upcoming;
        if (frame.isPresent()) {
            upcoming = read();
        }
        return frame;
    }

    private Duration time(long frame) {
        return Duration.ofMillis(Math.round(1000 * frame / framesPerSecond));
    }

    /** The next frame that can be decoded: a damaged one does not end the clip. */
    private Optional<Frame> read() {
        return NativeMemory.freedAfter(() -> {
            Mat picture = new Mat();
            while (succeeds(() -> capture.isOpened() && capture.grab())) {
                Duration time = time(passed++);
                if (succeeds(() -> capture.retrieve(picture) && !picture.empty())) {
                    return Optional.of(new Frame(Mats.picture(picture), time));
                }
            }
            return Optional.empty();
        });
    }

    private static boolean succeeds(BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException e) {
            // OpenCV's own exceptions arrive as plain runtime exceptions.
            return false;
        }
    }

    @Override
    public State state() {
        return upcoming.isPresent() ? State.LIVE : State.OVER;
    }

    @Override
    public void close() {
        upcoming = Optional.empty();
        if (!capture.isNull()) {
            capture.release();
            capture.close();
        }
    }
}
