package moodring.recommend.command;

import java.util.Optional;
import moodring.settings.SettingsException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the listener in one sentence what went wrong; the stack trace only with {@code --verbose}. */
public final class OneSentence {
    private OneSentence() {}

    /** For a command line that was not understood. */
    public static int aboutUsage(ParameterException mistake, String[] args) {
        Optional<SettingsException> wrongSettings = mistake.getCause() instanceof SettingsException known
                ? Optional.of(known) // picocli wraps what defaults throw
                : SettingDefaults.refusal(mistake, args);
        if (wrongSettings.isPresent()) {
            return aboutFailure(wrongSettings.get(), mistake.getCommandLine(), null);
        }
        CommandLine commandLine = mistake.getCommandLine();
        var err = commandLine.getErr();
        err.println(commandLine.getColorScheme().errorText(mistake.getMessage()));
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("See ./" + commandLine.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCodes.of(mistake);
    }

    /** For everything that a command throws. */
    public static int aboutFailure(Exception failure, CommandLine commandLine, ParseResult parsed) {
        commandLine.getErr().println(commandLine.getColorScheme().errorText(sentence(failure)));
        commandLine.getErr().flush();
        LoggerFactory.getLogger(OneSentence.class).debug("Cause:", failure);
        return ExitCodes.of(failure);
    }

    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? "Failed with " + failure.getClass().getSimpleName() + "; --verbose shows where."
                : message;
    }
}
