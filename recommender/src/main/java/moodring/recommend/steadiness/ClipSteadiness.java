package moodring.recommend.steadiness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import moodring.emotion.Emotion;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.emotion.face.Clip;
import moodring.emotion.face.Frame;
import moodring.emotion.face.FrameSource;
import moodring.recommend.listen.Heard;
import moodring.recommend.listen.SteadyFace;

/**
 * How often what is shown changes while a clip plays. What the person truly felt is not known.
 *
 * @param frames in the clip
 * @param faces frames with a single face
 * @param seconds that the clip lasts
 * @param rawFlips changes of the likeliest emotion from frame to frame
 * @param steadyFlips changes of the steady emotion
 * @param shown the steady emotion and for how many frames
 */
public record ClipSteadiness(
        String file,
        int frames,
        int faces,
        double seconds,
        int rawFlips,
        int steadyFlips,
        Map<Emotion, Integer> shown) {
    private static final double SECONDS_OF_A_MINUTE = 60;

    public ClipSteadiness {
        shown = Map.copyOf(shown);
    }

    /** The same as {@link Steadiness#flipsPerMinute}. */
    public double rawFlipsPerMinute() {
        return rawFlips / seconds * SECONDS_OF_A_MINUTE;
    }

    public double steadyFlipsPerMinute() {
        return steadyFlips / seconds * SECONDS_OF_A_MINUTE;
    }

    /** @throws moodring.emotion.EmotionException if the clip cannot be read */
    static ClipSteadiness of(Path file, Function<GreyPicture, FaceReading> reader) {
        Counting counting = new Counting();
        try (FrameSource clip = Clip.open(file)) {
            for (Optional<Frame> frame = clip.next(); frame.isPresent(); frame = clip.next()) {
                counting.add(reader.apply(frame.get().picture()), frame.get().time());
            }
        }
        return counting.result(file);
    }

    private static final class Counting {
        private final SteadyFace steady = new SteadyFace();
        private final Map<Emotion, Integer> shown = new EnumMap<>(Emotion.class);
        private int frames;
        private int faces;
        private int rawFlips;
        private int steadyFlips;
        private Emotion lastRaw;
        private Emotion lastSteady;
        private Duration end = Duration.ZERO;

        void add(FaceReading reading, Duration time) {
            frames++;
            end = time;
            if (reading instanceof FaceReading.OneFace one) {
                Emotion likeliest = one.face().probabilities().likeliest();
                faces++;
                rawFlips += lastRaw != null && likeliest != lastRaw ? 1 : 0;
                lastRaw = likeliest;
            }
            if (steady.hear(reading, time) instanceof Heard.Steady heard) {
                steadyFlips += lastSteady != null && heard.emotion() != lastSteady ? 1 : 0;
                lastSteady = heard.emotion();
                shown.merge(heard.emotion(), 1, Integer::sum);
            }
        }

        ClipSteadiness result(Path file) {
            double seconds = Math.max(1e-3, end.toMillis() / 1000.0);
            return new ClipSteadiness(
                    file.getFileName().toString(), frames, faces, seconds, rawFlips, steadyFlips, shown);
        }
    }
}
