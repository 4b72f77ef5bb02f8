package moodring.recommend.steadiness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import moodring.emotion.Emotion;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.recommend.listen.Calibration;
import moodring.recommend.listen.ExponentialSmoother;
import moodring.recommend.listen.HiddenMarkovSmoother;
import moodring.recommend.listen.OwnNeutral;
import moodring.recommend.listen.Patience;
import moodring.recommend.listen.SteadyFace;

/** Measures ways to follow a face: on synthetic sittings of one minute each, and on clips. One seed gives one result. */
public final class MeasureSteadiness {
    private static final Duration SITTING = Duration.ofSeconds(60);
    private static final int[] EXPONENTIAL_MILLISECONDS = {500, 1000, 2000, 3000};

    /** Somebody whose resting face looks sad: three times the odds. */
    private static final double STRONG = Math.log(3);

    private final double[][] confusion;
    private final int sittings;
    private final long seed;

    /** @param confusion rows true, columns read, in the order of {@link Emotion} */
    public MeasureSteadiness(double[][] confusion, int sittings, long seed) {
        if (sittings < 1) {
            throw new IllegalArgumentException("at least one sitting must be measured, but was " + sittings);
        }
        this.confusion = confusion;
        this.sittings = sittings;
        this.seed = seed;
    }

    /** By the name of the way: the raw readings first, then what ships, then others. */
    public Map<String, Steadiness> synthetic() {
        List<List<SyntheticFace.Frame>> frames = sittings(face());
        Map<String, Steadiness> ways = new LinkedHashMap<>();
        ways.put("raw", Steadiness.raw(frames));
        ways.put("steady (hidden Markov)", Steadiness.steady(frames, SteadyFace::new));
        for (int milliseconds : EXPONENTIAL_MILLISECONDS) {
            Supplier<SteadyFace> exponential =
                    () -> new SteadyFace(new ExponentialSmoother(Duration.ofMillis(milliseconds)), Patience.USUAL);
            ways.put("exponential %.1f s".formatted(milliseconds / 1000.0), Steadiness.steady(frames, exponential));
        }
        Patience hasty = new Patience(Duration.ZERO, 0, Patience.USUAL.gone());
        ways.put(
                "hidden Markov, hasty",
                Steadiness.steady(frames, () -> new SteadyFace(new HiddenMarkovSmoother(120, 2), hasty)));
        return ways;
    }

    /** For somebody whose face looks sad whatever it shows: without and with 30 seconds of calibration. */
    public Map<String, Steadiness> ownNeutral() {
        SyntheticFace sad = face().leaning(Emotion.SAD, STRONG);
        Calibration calibration = new Calibration(Calibration.USUAL);
        sad.atRest(Calibration.USUAL).forEach(frame -> calibration.hear(Steadiness.reading(frame), frame.time()));
        OwnNeutral neutral = calibration
                .result()
                .orElseThrow(() -> new IllegalStateException("half a minute at rest must be enough"));
        List<List<SyntheticFace.Frame>> frames = sittings(sad);
        Map<String, Steadiness> ways = new LinkedHashMap<>();
        ways.put("sad-looking, raw", Steadiness.raw(frames));
        ways.put("sad-looking, steady", Steadiness.steady(frames, SteadyFace::new));
        ways.put("the same, calibrated", Steadiness.steady(frames, () -> new SteadyFace().use(neutral)));
        return ways;
    }

    /** Clips, with the reader of a model. */
    public static List<ClipSteadiness> clips(List<Path> files, Function<GreyPicture, FaceReading> reader) {
        return files.stream().map(file -> ClipSteadiness.of(file, reader)).toList();
    }

    private SyntheticFace face() {
        return new SyntheticFace(confusion, new Random(seed));
    }

    private List<List<SyntheticFace.Frame>> sittings(SyntheticFace face) {
        List<List<SyntheticFace.Frame>> frames = new ArrayList<>();
        IntStream.range(0, sittings).forEach(sitting -> frames.add(face.frames(SITTING)));
        return frames;
    }
}
