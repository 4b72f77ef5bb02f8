package moodring.recommend.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import moodring.emotion.EmotionReader;
import moodring.emotion.Face;
import moodring.emotion.FaceReading;
import moodring.emotion.face.Clip;
import moodring.emotion.face.Frame;
import moodring.emotion.face.FrameSource;
import moodring.emotion.face.Pictures;
import moodring.emotion.face.Webcam;
import moodring.recommend.RecommendException;
import moodring.recommend.listen.Calibration;
import moodring.recommend.listen.Heard;
import moodring.recommend.listen.OwnNeutral;
import moodring.recommend.listen.Sitting;
import moodring.recommend.listen.SteadyFace;
import moodring.recommend.policy.Feeling;

/** Reads how the listener feels from a picture, a clip or a camera. Whatever is opened is closed before it returns. */
final class FaceInput {
    private static final Duration PATIENCE_WITH_A_CAMERA = Duration.ofSeconds(10);
    private static final Duration ENOUGH_OF_A_CLIP = Duration.ofMinutes(5);

    /** Whoever turns away is waited for, but not forever. */
    private static final Duration PATIENCE_WITH_A_CALIBRATION = Calibration.USUAL.multipliedBy(3);

    private final Path modelFolder;
    private final Optional<OwnNeutral> neutral;
    private final LiveLine line;

    /** @param neutral how this listener's face is read at rest, where that is known */
    FaceInput(Path modelFolder, Optional<OwnNeutral> neutral, LiveLine line) {
        this.modelFolder = modelFolder;
        this.neutral = neutral;
        this.line = line;
    }

    /**
     * Looks at a face that rests for half a minute.
     *
     * @throws RecommendException of kind BAD_DATA if there was no such face for as long
     */
    OwnNeutral calibrated(FeelingOptions from) {
        Calibration calibration = new Calibration(Calibration.USUAL);
        EmotionReader reader = EmotionReader.open(modelFolder);
        try (FrameSource frames = open(from)) {
            Duration now = Duration.ZERO;
            while (calibration.progress() < 1
                    && now.compareTo(PATIENCE_WITH_A_CALIBRATION) < 0
                    && frames.state() != FrameSource.State.OVER) {
                Optional<Frame> frame = frames.next();
                if (frame.isPresent()) {
                    now = frame.get().time();
                    calibration.hear(reader.read(frame.get().picture()), now);
                    line.show("your face at rest: %.0f %%".formatted(100 * calibration.progress()));
                }
            }
        } finally {
            line.clear();
        }
        return calibration
                .result()
                .orElseThrow(() -> unusable("No resting face was seen for " + Calibration.USUAL.toSeconds()
                        + " seconds: sit before the camera alone, in good light, and relax your face."));
    }

    private static FrameSource open(FeelingOptions from) {
        return from.webcam != null ? Webcam.open(from.webcam) : Clip.open(from.video);
    }

    /** @throws RecommendException of kind BAD_DATA if there is not exactly one face that can be read */
    Feeling.Seen image(Path file) {
        var picture = Pictures.read(file);
        FaceReading reading = EmotionReader.open(modelFolder).read(picture);
        if (reading instanceof FaceReading.OneFace one) {
            Face face = one.face();
            return neutral.map(own -> new Feeling.Seen(own.corrected(face.probabilities()), face.sure()))
                    .orElseGet(() -> Feeling.Seen.of(face));
        }
        if (reading instanceof FaceReading.SeveralFaces several) {
            throw unusable(
                    "There are %d faces in %s, and whose mood counts is not ours to guess: cut it to one face, or use "
                                    .formatted(several.faces().size(), file)
                            + "the page (./moodring up), which asks.");
        }
        if (reading instanceof FaceReading.TooDark dark) {
            throw unusable("%s is too dark to read (mean brightness %.0f of 255): take it again with more light."
                    .formatted(file, dark.brightness()));
        }
        throw unusable("There is no face in " + file + ": take one from the front, or say your mood with --mood.");
    }

    /** @throws RecommendException of kind BAD_DATA if no single face was steady in it */
    Feeling.Seen clip(Path file) {
        try (FrameSource clip = Clip.open(file)) {
            return seen(sitting(clip).wholeClip(ENOUGH_OF_A_CLIP), "in " + file);
        } finally {
            line.clear();
        }
    }

    /** @throws moodring.emotion.EmotionException of kind NO_CAMERA if it does not open or gives no picture */
    Feeling.Seen webcam(int number) {
        try (FrameSource camera = Webcam.open(number)) {
            return seen(
                    sitting(camera).untilSteady(PATIENCE_WITH_A_CAMERA, Clock.systemUTC()), "before camera " + number);
        } finally {
            line.clear();
        }
    }

    /** Follows a camera or a clip, frame by frame, until it is over or the program is stopped. */
    void follow(FeelingOptions from, Consumer<Heard> listener) {
        try (FrameSource frames = open(from)) {
            sitting(frames).follow(listener);
        } finally {
            line.clear();
        }
    }

    private Sitting sitting(FrameSource frames) {
        SteadyFace face = new SteadyFace();
        neutral.ifPresent(face::use);
        return new Sitting(frames, EmotionReader.open(modelFolder)::read, face, line::show);
    }

    private static Feeling.Seen seen(Heard heard, String where) {
        if (heard instanceof Heard.Steady steady) {
            return new Feeling.Seen(steady.probabilities(), steady.sure());
        }
        if (heard instanceof Heard.Unsteady unsteady) {
            return new Feeling.Seen(unsteady.probabilities(), false);
        }
        throw unusable(
                switch (((Heard.Nobody) heard).why()) {
                    case NO_FACE -> "There is no face " + where + ": look into it from the front, or say --mood.";
                    case SEVERAL_FACES ->
                        "There are several faces " + where
                                + ", and whose mood counts is not ours to guess: one at a time, please.";
                    case TOO_DARK -> "It is too dark to read a face " + where + ": more light, please.";
                });
    }

    private static RecommendException unusable(String sentence) {
        return new RecommendException(RecommendException.Kind.BAD_DATA, sentence);
    }
}
