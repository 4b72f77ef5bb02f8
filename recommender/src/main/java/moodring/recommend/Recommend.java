package moodring.recommend;

import java.util.List;
import moodring.recommend.command.AuthCommand;
import moodring.recommend.command.CommandFactory;
import moodring.recommend.command.CompletionCommand;
import moodring.recommend.command.ConsoleCommand;
import moodring.recommend.command.DoctorCommand;
import moodring.recommend.command.EmotionCommand;
import moodring.recommend.command.ExitCodes;
import moodring.recommend.command.HistoryCommand;
import moodring.recommend.command.OneSentence;
import moodring.recommend.command.PurgeCommand;
import moodring.recommend.command.RecommendCommand;
import moodring.recommend.command.SequenceCommand;
import moodring.recommend.command.ServeCommand;
import moodring.recommend.command.SettingDefaults;
import moodring.recommend.command.UpCommand;
import moodring.recommend.command.Verbosity;
import moodring.recommend.command.Version;
import moodring.settings.Places;
import moodring.settings.Start;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The main program: everything but the building of catalogs.
 *
 * <p>A sub-command is a class with picocli's {@code @Command} in a package that knows its subject; it is registered in
 * the list below, and only when it works. Its answer goes to {@code spec.commandLine().getOut()}; what goes wrong is
 * thrown, and becomes one sentence and an exit code here.
 */
@Command(
        name = "moodring",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.DONE,
            ExitCodes.FAILURE,
            ExitCodes.USAGE,
            ExitCodes.BAD_DATA,
            ExitCodes.NOTHING_THERE,
            ExitCodes.UNAVAILABLE,
            ExitCodes.INPUT_OUTPUT,
            ExitCodes.TRY_LATER,
            ExitCodes.LOGIN_NEEDED,
            ExitCodes.SETTINGS,
            ExitCodes.INTERRUPTED
        },
        description = "Takes a face or a mood and plays music that matches it, lifts it or calms it.",
        footer = {"", "Example:", "  ./moodring recommend --mood chill", ""},
        subcommands = {
            UpCommand.class,
            ServeCommand.class,
            RecommendCommand.class,
            EmotionCommand.class,
            SequenceCommand.class,
            HistoryCommand.class,
            AuthCommand.class,
            ConsoleCommand.class,
            DoctorCommand.class,
            CompletionCommand.class,
            PurgeCommand.class
        })
public final class Recommend implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Verbosity verbosity;

    public static void main(String[] args) {
        int exitCode = Start.at(Places::ofThisProcess, System.out, System.err, places -> commandLine(places)
                .execute(args));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** The whole tree of commands, ready to execute; tests give it other places and writers. */
    public static CommandLine commandLine(Places places) {
        CommandLine commandLine = new CommandLine(new Recommend(), new CommandFactory(places));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        SettingDefaults defaults = new SettingDefaults(places, System.getenv());
        commandLine.setDefaultValueProvider(defaults);
        for (String mender : List.of("doctor", "purge", "completion")) { // they must work with wrong settings too
            commandLine.getSubcommands().get(mender).setDefaultValueProvider(defaults.unlessWrong());
        }
        commandLine.setParameterExceptionHandler(OneSentence::aboutUsage);
        commandLine.setExecutionExceptionHandler(OneSentence::aboutFailure);
        commandLine.setExecutionStrategy(Verbosity::applyThenRun);
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
