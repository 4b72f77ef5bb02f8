package moodring.recommend.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code emotion}: what has to do with the model that reads faces. */
@Command(
        name = "emotion",
        description = "The model that reads emotions from faces.",
        footer = {"", "Example:", "  ./moodring emotion read photo.jpg", ""},
        subcommands = {
            ReadEmotionCommand.class,
            TrainEmotionCommand.class,
            JoinEmotionCommand.class,
            TeachEmotionCommand.class,
            EvaluateEmotionCommand.class,
            SteadinessCommand.class
        })
public final class EmotionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which one: " + String.join(", ", spec.subcommands().keySet()) + "?");
    }
}
