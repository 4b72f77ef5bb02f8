package moodring.catalog.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    private static final String DISK_FULL = "No space left on device";

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
        commandLine.getErr().println(commandLine.getColorScheme().errorText(sentence(failure)));
        commandLine.getErr().flush();
        LoggerFactory.getLogger(OneSentence.class).debug("Cause:", failure);
        return exitCode(failure).number();
    }

    private static ExitCode exitCode(Throwable failure) {
        return first(failure, HasExitCode.class::isInstance)
                .map(known -> ((HasExitCode) known).exitCode())
                .orElse(
                        first(failure, OneSentence::isInputOutput).isPresent()
                                ? ExitCode.INPUT_OUTPUT
                                : ExitCode.FAILURE);
    }

    private static String sentence(Throwable failure) {
        return first(failure, cause -> cause instanceof HasExitCode || saysMoreThanItsCause(cause))
                .map(Throwable::getMessage)
                .or(() -> first(failure, OneSentence::isInputOutput).map(OneSentence::aboutTheDisk))
                .orElseGet(() -> aboutTheUnknown(failure));
    }

    private static String aboutTheDisk(Throwable failure) {
        String words = String.valueOf(failure.getMessage()).contains(DISK_FULL) ? DISK_FULL : words(failure);
        return "Reading or writing failed (" + words
                + "); the published catalog is as before. See whether the disk is full, then try again.";
    }

    /** Spark puts the traces of its tasks into its messages; of such a one the cause says more. */
    private static String aboutTheUnknown(Throwable failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "").strip();
        return message.lines().count() == 1
                ? message
                : "Failed with "
                        + words(causes(failure).reduce((outer, inner) -> inner).orElseThrow())
                        + "; --verbose shows where.";
    }

    /** Ours are written for the person; one that only wraps another repeats that one's name and words. */
    private static boolean saysMoreThanItsCause(Throwable failure) {
        return failure instanceof UncheckedIOException wrapping
                && !wrapping.getMessage().equals(wrapping.getCause().toString());
    }

    /** Of a spill that failed Spark keeps the words alone. */
    private static boolean isInputOutput(Throwable failure) {
        return failure instanceof IOException
                || String.valueOf(failure.getMessage()).contains(DISK_FULL);
    }

    private static String words(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        String message = Objects.requireNonNullElse(failure.getMessage(), "").strip();
        return message.lines().findFirst().map(line -> name + ": " + line).orElse(name);
    }

    private static Optional<Throwable> first(Throwable failure, Predicate<Throwable> fits) {
        return causes(failure).filter(fits).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
