package moodring.catalog.command;

import java.util.List;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/** How much is said on stderr. The same two options on every command. */
public final class Verbosity {

    /** Where Spark tells of a task that failed, each time with its trace; the command's last sentence says it once. */
    private static final List<String> TELL_TRACES = Stream.of(
                    "executor", "memory", "scheduler.TaskSetManager", "shuffle", "storage")
            .map(name -> "org.apache.spark." + name)
            .toList();

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            order = 1000,
            description = "only warnings and errors on stderr")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            order = 1001,
            description = "say more on stderr, stack traces too")
    private boolean verbose;

    /** Sets the log's level before the command that was asked for runs. */
    static int applyThenRun(ParseResult parsed) {
        Configurator.setLevel("moodring", Level.INFO);
        level(parsed, "--quiet", Level.WARN);
        level(parsed, "--verbose", Level.DEBUG);
        Level ofTraces = isAsked(parsed, "--verbose") ? Level.WARN : Level.OFF;
        TELL_TRACES.forEach(logger -> Configurator.setLevel(logger, ofTraces));
        return new RunLast().execute(parsed);
    }

    private static void level(ParseResult parsed, String option, Level level) {
        if (isAsked(parsed, option)) {
            Configurator.setLevel("moodring", level);
        }
    }

    private static boolean isAsked(ParseResult parsed, String option) {
        return parsed.asCommandLineList().stream()
                .anyMatch(line -> line.getParseResult().matchedOptionValue(option, false));
    }
}
