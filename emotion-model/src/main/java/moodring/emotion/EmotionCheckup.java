package moodring.emotion;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import moodring.emotion.face.NativeLibraries;
import moodring.emotion.face.Webcam;
import moodring.emotion.network.EmotionNetwork;

/** Looks whether faces can be read on this computer; for {@code doctor}. Opens no camera. */
public final class EmotionCheckup {
    private EmotionCheckup() {}

    /**
     * What was found of one thing.
     *
     * @param subject a word or two: "OpenCV", "camera"
     * @param fine whether it works; a missing camera is not fine, but a picture or a mood does as well
     * @param sentence what is there, or what is wrong and what to do
     */
    public record Finding(String subject, boolean fine, String sentence) {}

    /** @param modelFolder of the emotion model */
    public static List<Finding> of(Path modelFolder) {
        return List.of(
                finding("OpenCV", () -> "version " + NativeLibraries.openCv() + ", no GTK needed"),
                finding("FFmpeg", () -> "version " + NativeLibraries.ffmpeg()),
                camera(),
                finding(
                        "emotion model",
                        () -> modelFolder + ", trained "
                                + EmotionNetwork.load(modelFolder).origin().get("trained")));
    }

    private static Finding camera() {
        List<Path> devices = Webcam.devices();
        String names = devices.stream().map(Path::toString).collect(Collectors.joining(", "));
        return devices.isEmpty()
                ? new Finding("camera", false, "none is shown by this computer; pictures, clips and moods do without")
                : new Finding("camera", true, names);
    }

    private static Finding finding(String subject, Supplier<String> check) {
        try {
            return new Finding(subject, true, check.get());
        } catch (EmotionException e) {
            return new Finding(subject, false, e.getMessage());
        }
    }
}
