package moodring.recommend.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import moodring.emotion.train.Evaluation;
import moodring.emotion.train.JoinEmotionModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code emotion join}: makes one model of several that answer together. */
@Command(
        name = "join",
        description = "Joins trained models into one whose probabilities are their mean.",
        footer = {
            "",
            "Example:",
            "  ./moodring emotion join --model one --model another --fer fer2013.csv --out both",
            ""
        })
public final class JoinEmotionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "a trained model; give at least two")
    private List<Path> models;

    @Option(
            names = "--fer",
            required = true,
            paramLabel = "FILE|DIR",
            description = "FER-2013, as in their training: its validation part calibrates the joined model")
    private Path fer;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the joined model")
    private Path out;

    @Override
    public Integer call() {
        if (models.size() < 2) {
            throw new ParameterException(spec.commandLine(), "Joining needs at least two --model.");
        }
        Evaluation validation = JoinEmotionModels.run(models, fer, out);
        PrintWriter writer = spec.commandLine().getOut();
        writer.printf(
                Locale.ROOT,
                "Wrote %s, %d models: %.2f %% right on %d validation pictures, ECE %.4f.%n",
                out,
                models.size(),
                100 * validation.accuracy(),
                validation.examples(),
                validation.expectedCalibrationError());
        writer.flush();
        return 0;
    }
}
