package moodring.recommend.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodring.emotion.train.TeacherAnswers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code emotion teach}: a model's answers to the Training rows, for {@code emotion train --teacher}. */
@Command(
        name = "teach",
        description =
                "Writes what a model says of FER-2013's Training rows, for another to learn from: "
                        + "emotion train --teacher FILE --soft-targets SHARE. With --ferplus, the raters' votes sharpen the answers.",
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

    @Option(names = "--ferplus", paramLabel = "FILE", description = "the raters' votes: fer2013new.csv of FER+")
    private Path ferplus;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "row and seven probabilities, as CSV")
    private Path out;

    @Override
    public Integer call() {
        TeacherAnswers.Written written = TeacherAnswers.write(model, fer, Optional.ofNullable(ferplus), out);
        PrintWriter writer = spec.commandLine().getOut();
        writer.printf(
                "Wrote %s: %d Training rows. On the %d held back: %.1f %% right, cross-entropy %.4f.%n",
                out,
                written.rows(),
                written.heldBack().examples(),
                100 * written.heldBack().accuracy(),
                written.heldBack().crossEntropy());
        writer.flush();
        return 0;
    }
}
