package moodring.recommend.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sequence}: what has to do with the model that says what comes next. */
@Command(
        name = "sequence",
        description = "The model of what comes next in a playlist: an LSTM, and a ranker that weighs what it expects.",
        footer = {
            "",
            "Example:",
            "  ./moodring sequence evaluate --playlists playlists.csv.gz --tracks tracks.csv.gz",
            ""
        },
        subcommands = {TrainSequenceCommand.class, EvaluateSequenceCommand.class, CompareSequenceCommand.class})
public final class SequenceCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which one: " + String.join(", ", spec.subcommands().keySet()) + "?");
    }
}
