package moodring.catalog.command;

import java.io.UncheckedIOException;
import java.util.Optional;
import moodring.settings.ExitCode;
import moodring.settings.HasExitCode;
import moodring.settings.SettingsException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the person in one sentence what went wrong; the stack trace only with {@code --verbose}. */
final class OneSentence {

    private OneSentence() {}

    static int aboutUsage(ParameterException mistake, String[] arguments) {
        Optional<SettingsException> wrongSettings = mistake.getCause() instanceof SettingsException known
                ? Optional.of(known) // picocli wraps what defaults throw
                : SettingDefaults.refusal(mistake, arguments);
        if (wrongSettings.isPresent()) {
            return aboutFailure(wrongSettings.get(), mistake.getCommandLine(), null);
        }
        CommandLine commandLine = mistake.getCommandLine();
        var err = commandLine.getErr();
        err.println(commandLine.getColorScheme().errorText(mistake.getMessage()));
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("See ./" + commandLine.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE.number();
    }

    static int aboutFailure(Exception failure, CommandLine commandLine, ParseResult parsed) {
        Throwable cause = known(failure);
        commandLine.getErr().println(commandLine.getColorScheme().errorText(sentence(cause)));
        commandLine.getErr().flush();
        LoggerFactory.getLogger(OneSentence.class).debug("Cause:", failure);
        return exitCode(cause);
    }

    /** Spark wraps what its tasks throw; the innermost cause that has an exit code is what happened. */
    private static Throwable known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HasExitCode) {
                return cause;
            }
        }
        return failure;
    }

    private static int exitCode(Throwable failure) {
        if (failure instanceof HasExitCode known) {
            return known.exitCode().number();
        }
        return (failure instanceof UncheckedIOException ? ExitCode.INPUT_OUTPUT : ExitCode.FAILURE).number();
    }

    private static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? "Failed with " + failure.getClass().getSimpleName() + "; --verbose shows where."
                : message;
    }
}
