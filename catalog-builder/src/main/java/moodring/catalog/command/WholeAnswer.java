package moodring.catalog.command;

import java.io.PrintWriter;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;

/** Java's printers keep silent about a full disk and a closed pipe; so they are asked when the command is done. */
final class WholeAnswer {

    private WholeAnswer() {}

    /** Runs the command that was asked for, and fails where its answer did not get through. */
    static int of(ParseResult parsed) {
        int exitCode = Verbosity.applyThenRun(parsed);
        boolean lost =
                parsed.asCommandLineList().stream().map(CommandLine::getOut).anyMatch(PrintWriter::checkError);
        if (System.out.checkError() || lost) {
            CatalogException failure = new CatalogException(
                    Kind.INPUT_OUTPUT,
                    "The command has done its work, but standard output did not take its whole answer: make room there, or send it elsewhere.");
            throw new ExecutionException(parsed.commandSpec().commandLine(), failure.getMessage(), failure);
        }
        return exitCode;
    }
}
