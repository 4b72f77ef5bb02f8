package moodring.catalog.command;

import moodring.settings.Places;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The tree of commands. */
@Command(
        name = "moodring catalog",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        version = "moodring 0.1.0",
        usageHelpAutoWidth = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failure",
            "2:the command line was not understood",
            "65:bad data; the published catalog is as before",
            "66:no catalog",
            "69:service absent",
            "74:input or output failed (disk full)",
            "75:try again later (the message says when)",
            "77:login needed",
            "78:wrong settings",
            "130:interrupted"
        },
        description = "Makes the catalog: tracks in five moods.",
        footer = {"", "Example:", "  ./moodring catalog build --source demo"},
        subcommands = {
            BuildCommand.class,
            StatusCommand.class,
            ListCommand.class,
            DiffCommand.class,
            ReportCommand.class,
            RestoreCommand.class,
            LabelCommand.class,
            EvaluateCommand.class,
            VariantsCommand.class,
            StabilityCommand.class,
            LearnCommand.class
        })
public final class CatalogCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Verbosity verbosity;

    /** Ready to execute; tests give it other places and writers. */
    public static CommandLine commandLine(Places places) {
        CommandLine commandLine = new CommandLine(new CatalogCommand(), new WithPlaces(places));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setDefaultValueProvider(new SettingDefaults(places, System.getenv()));
        commandLine.setParameterExceptionHandler(OneSentence::aboutUsage);
        commandLine.setExecutionExceptionHandler(OneSentence::aboutFailure);
        commandLine.setExecutionStrategy(Verbosity::applyThenRun);
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See the list below.");
    }

    /** Gives every command that asks for it the places of files. */
    private record WithPlaces(Places places) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Places.class).newInstance(places);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
