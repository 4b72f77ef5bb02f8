package moodring.emotion.face;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionException.Kind;

/**
 * Opens webcams by their number. The camera's light is on from here until the source is closed. Unplugged, it is
 * waited for and comes back by itself; what {@link FrameSource#state()} says in the meantime is for the listener.
 */
public final class Webcam {
    private static final int HIGHEST_NUMBER = 63;

    private Webcam() {}

    /**
     * @param number 0 is the first; on Linux the one in /dev/video0
     * @throws EmotionException of kind NO_CAMERA if it does not open or gives no picture, with what was tried
     */
    public static FrameSource open(int number) {
        if (number < 0 || number > HIGHEST_NUMBER) {
            throw new IllegalArgumentException("a camera's number is 0 to " + HIGHEST_NUMBER + ", but was " + number);
        }
        // OpenCV would wait for a camera that is not there, and complain in its own words.
        Optional<CameraDevice> device = isMissing(number) ? Optional.empty() : OpenCvCamera.open(number);
        if (device.isEmpty()) {
            throw new EmotionException(Kind.NO_CAMERA, whyNot(number));
        }
        WatchedCamera camera = new WatchedCamera(device.get(), () -> OpenCvCamera.open(number), CameraPatience.NORMAL);
        if (!camera.waitForFirst()) {
            camera.close();
            throw new EmotionException(
                    Kind.NO_CAMERA,
                    "Camera " + number + " opens but gives no picture within "
                            + CameraPatience.NORMAL.first().toSeconds() + " seconds. " + remedy());
        }
        return camera;
    }

    /** The cameras that this computer shows, for example /dev/video0; empty where the system does not list them. */
    public static List<Path> devices() {
        return CameraFiles.all();
    }

    private static boolean isMissing(int number) {
        return CameraFiles.areOnThisSystem() && !Files.exists(CameraFiles.of(number));
    }

    private static String whyNot(int number) {
        if (!CameraFiles.areOnThisSystem()) {
            return "Camera " + number + " does not open. " + remedy();
        }
        Path file = CameraFiles.of(number);
        if (!Files.exists(file)) {
            List<Path> others = devices();
            String there = others.isEmpty()
                    ? "this computer has no camera (no /dev/video*)"
                    : "there is " + others.stream().map(Path::toString).collect(Collectors.joining(", "));
            return "Camera " + number + " is not there: tried " + file + ", and " + there + ". " + remedy();
        }
        return Files.isReadable(file)
                ? "Camera " + number + " (" + file + ") does not open: another program may hold it. " + remedy()
                : "Camera " + number + " (" + file
                        + ") may not be read by you: join the group video, then log in anew.";
    }

    private static String remedy() {
        return "Plug it in, close what uses it, or take a picture (--image FILE), a clip (--video FILE) or a mood (--mood MOOD).";
    }
}
