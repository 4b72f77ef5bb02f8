package moodring.recommend.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: a script that teaches bash or zsh the words of the command line. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in bash and zsh.",
        footer = {"", "Example:", "  source <(./moodring completion)", ""})
public final class CompletionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine whole = spec.root().commandLine();
        whole.addSubcommand("catalog", new CommandLine(CatalogCommands.listed()));
        spec.commandLine().getOut().println(AutoComplete.bash("moodring", whole));
    }
}
