package moodring.recommend.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import moodring.emotion.train.TeacherAnswers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code emotion teach}: a model's answers to the Training rows, for {@code emotion train --teacher}. */
@Command(
        name = "teach",
        description = "Writes what a model says of FER-2013's Training rows, for another to learn from: "
                + "emotion train --teacher FILE --soft-targets SHARE.",
        footer = {"", "Example:", "  ./moodring emotion teach --model both --fer fer2013.csv --out teacher.csv", ""})
public final class TeachEmotionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "the model that teaches")
    private Path model;

    @Option(
            names = "--fer",
            required = true,
            paramLabel = "FILE|DIR",
            description = "FER-2013, as the model that learns will be given it")
    private Path fer;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "row and seven probabilities, as CSV")
    private Path out;

    @Override
    public Integer call() {
        int rows = TeacherAnswers.write(model, fer, out);
        PrintWriter writer = spec.commandLine().getOut();
        writer.printf("Wrote %s: %d Training rows.%n", out, rows);
        writer.flush();
        return 0;
    }
}
