package moodring.emotion.face;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import moodring.emotion.GreyPicture;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;
import org.bytedeco.javacv.FrameGrabber.ImageMode;
import org.bytedeco.opencv.opencv_core.Mat;

/** A video file that FFmpeg decodes. The only class that knows FFmpeg. */
final class FfmpegClip implements FrameSource {
    /** Containers of videos; FFmpeg's play lists and the like, which lead to other files, are not among them. */
    private static final String CONTAINERS = "mov,mp4,matroska,webm,avi,mpegts,mpeg,flv,ogg,asf,gif";

    private final Path file;
    private final FFmpegFrameGrabber grabber;
    private Orientation orientation = Orientation.UPRIGHT;
    private Optional<Frame> upcoming = Optional.empty();

    private FfmpegClip(Path file) {
        this.file = file;
        // "file:", so that no name is taken for an address.
        this.grabber = new FFmpegFrameGrabber("file:" + file.toAbsolutePath());
        grabber.setOption("protocol_whitelist", "file");
        grabber.setOption("format_whitelist", CONTAINERS);
        grabber.setImageMode(ImageMode.GRAY);
    }

    /** @throws LinkageError if FFmpeg's libraries cannot be loaded */
    static String version() {
        return avutil.av_version_info().getString();
    }

    static FfmpegClip open(Path file) {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        FfmpegClip clip = new FfmpegClip(file);
        try {
            clip.start();
            return clip;
        } catch (FrameGrabber.Exception e) {
            clip.close();
            throw new BadPicture(
                    "is neither a clip nor a picture that is read (MP4, MOV, MKV, WebM, AVI; JPEG, PNG), or it is damaged");
        } catch (BadPicture e) {
            clip.close();
            throw e;
        }
    }

    private void start() throws FrameGrabber.Exception {
        grabber.start();
        if ((long) grabber.getImageWidth() * grabber.getImageHeight() > PictureLimits.FILE.pixels()) {
            throw new BadPicture("has pictures of more than 64 megapixels: scale it down");
        }
        orientation = orientation(grabber.getDisplayRotation());
        upcoming = read();
        if (upcoming.isEmpty()) {
            throw new BadPicture("holds not one picture that can be decoded");
        }
    }

    /** @param degrees as FFmpeg gives them: by how much the picture is to be turned to the left */
    private static Orientation orientation(double degrees) {
        return switch ((int) Math.round(degrees / 90)) {
            case 1 -> Orientation.QUARTER_TURN_LEFT;
            case -1 -> Orientation.QUARTER_TURN_RIGHT;
            case 2, -2 -> Orientation.HALF_TURN;
            default -> Orientation.UPRIGHT;
        };
    }

    @Override
    public Optional<Frame> next() {
        Optional<Frame> frame = upcoming;
        if (frame.isPresent()) {
            try {
                upcoming = read();
            } catch (FrameGrabber.Exception e) {
                // What was decoded until here is good; a clip that was cut off simply ends earlier.
                upcoming = Optional.empty();
            }
        }
        return frame;
    }

    private Optional<Frame> read() throws FrameGrabber.Exception {
        org.bytedeco.javacv.Frame frame = grabber.grabImage();
        if (frame == null) {
            return Optional.empty();
        }
        GreyPicture picture = orientation.turn(NativeMemory.freedAfter(() -> {
            BytePointer pixels = new BytePointer((ByteBuffer) frame.image[0]);
            return Mats.picture(new Mat(frame.imageHeight, frame.imageWidth, CV_8UC1, pixels, frame.imageStride));
        }));
        return Optional.of(new Frame(picture, Duration.ofNanos(1000 * Math.max(0, frame.timestamp))));
    }

    @Override
    public State state() {
        return upcoming.isPresent() ? State.LIVE : State.OVER;
    }

    @Override
    public void close() {
        upcoming = Optional.empty();
        try {
            grabber.close();
        } catch (FrameGrabber.Exception e) {
            throw new IllegalStateException("FFmpeg does not let go of " + file, e);
        }
    }
}
