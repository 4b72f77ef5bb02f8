package moodring.recommend.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodring.emotion.Emotion;
import moodring.emotion.train.EvaluateEmotionModel;
import moodring.emotion.train.Evaluation;
import moodring.emotion.train.EvaluationReport;
import moodring.emotion.train.EvaluationSettings;
import moodring.emotion.train.MeasureRobustness;
import moodring.emotion.train.RobustnessReport;
import moodring.emotion.train.RobustnessSettings;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code emotion evaluate}: what a model gets right. */
@Command(
        name = "evaluate",
        description = "Measures a model on labelled faces, exactly as it reads live ones.",
        footer = {
            "",
            "Examples:",
            "  ./moodring emotion evaluate --fer fer2013.csv --without-duplicates-of fer2013.csv --json",
            "  ./moodring emotion evaluate --ck CK+48 --folds 5 --seed 1",
            "  ./moodring emotion evaluate --fer fer2013.csv --robustness 500",
            ""
        })
public final class EvaluateEmotionCommand implements Callable<Integer> {
    private static final List<String> PARTS =
            List.of("withoutDuplicates", "ferplus", "sure", "byBrightness", "folds", "contemptLeftOut", "note");

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(names = "--fer", paramLabel = "FILE|DIR", description = "FER-2013, as for train")
    private Path fer;

    @Option(
            names = "--usage",
            paramLabel = "USAGE",
            defaultValue = "PublicTest",
            description = "PublicTest, PrivateTest or Training (default: ${DEFAULT-VALUE})")
    private String usage;

    @Option(
            names = "--without-duplicates-of",
            paramLabel = "FILE",
            description = "also measure without the pictures that are in this file's Training rows")
    private Path withoutDuplicatesOf;

    @Option(names = "--ferplus", paramLabel = "FILE", description = "also measure against the majority of ten raters")
    private Path ferplus;

    @Option(names = "--ck", paramLabel = "DIR", description = "CK+ instead of FER-2013; contempt is left out")
    private Path ck;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "0",
            description = "train anew for each of N folds by person, from weights that never saw CK+")
    private int folds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of the folds (default: 1)")
    private long seed;

    @Option(names = "--report", paramLabel = "DIR", description = "write figures, pictures and MODEL_CARD.md there")
    private Path report;

    @Option(
            names = "--robustness",
            paramLabel = "N",
            description = "instead, show N of the faces in webcam pictures, undisturbed and disturbed; takes minutes")
    private Integer robustness;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Mixin
    private ModelOption model;

    public EvaluateEmotionCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (robustness != null) {
            RobustnessReport measured = MeasureRobustness.run(robustnessSettings());
            say(json ? new ObjectMapper().writeValueAsString(measured.asMap()) : measured.table());
            return 0;
        }
        EvaluationReport measured = EvaluateEmotionModel.run(settings());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(measured.asMap()));
        } else {
            print(measured, out);
        }
        out.flush();
        return 0;
    }

    private void say(String answer) {
        spec.commandLine().getOut().println(answer);
        spec.commandLine().getOut().flush();
    }

    private RobustnessSettings robustnessSettings() {
        if (fer == null || robustness < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--robustness needs --fer FILE and a number of faces from 1 on.");
        }
        return new RobustnessSettings(model.folder(places), fer, usage, robustness, seed, Optional.ofNullable(report));
    }

    private EvaluationSettings settings() {
        try {
            return new EvaluationSettings(
                    model.folder(places),
                    Optional.ofNullable(fer),
                    usage,
                    Optional.ofNullable(withoutDuplicatesOf),
                    Optional.ofNullable(ferplus),
                    Optional.ofNullable(ck),
                    folds,
                    seed,
                    Optional.ofNullable(report));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }

    private static void print(EvaluationReport report, PrintWriter out) {
        Evaluation evaluation = report.evaluation();
        Map<String, Object> values = report.asMap();
        out.printf(Locale.ROOT, "%s: %d pictures%n", values.get("dataset"), evaluation.examples());
        out.printf(
                Locale.ROOT,
                "accuracy %.4f, macro-F1 %.4f, ECE %.4f%n",
                evaluation.accuracy(),
                evaluation.macroF1(),
                evaluation.expectedCalibrationError());
        for (String part : PARTS) {
            if (values.containsKey(part)) {
                out.printf(Locale.ROOT, "%s: %s%n", part, values.get(part));
            }
        }
        out.printf(Locale.ROOT, "%-9s %9s %9s %9s%n", "", "precision", "recall", "pictures");
        for (Emotion emotion : Emotion.values()) {
            out.printf(
                    Locale.ROOT,
                    "%-9s %9.4f %9.4f %9d%n",
                    emotion.word(),
                    evaluation.precision(emotion),
                    evaluation.recall(emotion),
                    evaluation.support(emotion));
        }
    }
}
