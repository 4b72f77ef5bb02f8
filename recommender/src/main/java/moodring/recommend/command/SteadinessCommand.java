package moodring.recommend.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import moodring.emotion.EmotionReader;
import moodring.recommend.steadiness.ClipSteadiness;
import moodring.recommend.steadiness.MeasureSteadiness;
import moodring.recommend.steadiness.ModelConfusion;
import moodring.recommend.steadiness.Steadiness;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emotion steadiness}: how calmly and how fast a face is followed. */
@Command(
        name = "steadiness",
        description =
                "Measures how often what is read of a face jumps, and how late a real change is seen, raw and steady: "
                        + "on synthetic sittings with the mistakes that the model's own evaluation tells, and on clips.",
        footer = {"", "Example:", "  ./moodring emotion steadiness clip.mp4", ""})
public final class SteadinessCommand implements Callable<Integer> {
    private final Places places;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CLIP", arity = "0..*", description = "clips to follow too")
    private List<Path> clips = new ArrayList<>();

    @Option(
            names = "--sittings",
            paramLabel = "N",
            defaultValue = "200",
            description = "synthetic sittings, a minute each (default: ${DEFAULT-VALUE})")
    private int sittings;

    @Option(names = "--seed", paramLabel = "N", description = "of the sittings (default: 1)")
    private long seed = 1;

    @Mixin
    private ModelOption model;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    public SteadinessCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        ModelConfusion confusion = ModelConfusion.of(model.folder(places));
        MeasureSteadiness measure = measure(confusion);
        Map<String, Steadiness> synthetic = measure.synthetic();
        synthetic.putAll(measure.ownNeutral());
        List<ClipSteadiness> followed = clips.isEmpty()
                ? List.of()
                : MeasureSteadiness.clips(clips, EmotionReader.open(model.folder(places))::read);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("confusion", confusion.report());
            answer.put("sittings", sittings);
            answer.put("seed", seed);
            answer.put("synthetic", synthetic);
            answer.put("clips", followed);
            out.println(new ObjectMapper().writeValueAsString(answer));
        } else {
            print(out, confusion, synthetic, followed);
        }
        out.flush();
        return 0;
    }

    private MeasureSteadiness measure(ModelConfusion confusion) {
        try {
            return new MeasureSteadiness(confusion.counts(), sittings, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }

    private void print(
            PrintWriter out,
            ModelConfusion confusion,
            Map<String, Steadiness> synthetic,
            List<ClipSteadiness> followed) {
        out.printf(
                "%d synthetic sittings of a minute, mistakes from %s, seed %d%n", sittings, confusion.report(), seed);
        out.printf("%-24s %12s %12s %12s %12s%n", "", "flips/min", "delay, s", "not seen", "right");
        synthetic.forEach((way, figures) -> out.printf(
                Locale.ROOT,
                "%-24s %12.1f %12.2f %11.1f%% %11.1f%%%n",
                way,
                figures.flipsPerMinute(),
                figures.secondsOfDelay(),
                100 * figures.missed(),
                100 * figures.right()));
        if (!followed.isEmpty()) {
            out.printf("%n%-24s %12s %12s %12s %12s%n", "clip", "seconds", "one face", "raw flips/m", "steady/m");
        }
        followed.forEach(clip -> out.printf(
                Locale.ROOT,
                "%-24s %12.1f %12s %12.1f %12.1f   %s%n",
                clip.file(),
                clip.seconds(),
                clip.faces() + " of " + clip.frames(),
                clip.rawFlipsPerMinute(),
                clip.steadyFlipsPerMinute(),
                clip.shown()));
    }
}
