package moodring.recommend.command;

import java.io.Console;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Asks before something is lost. */
final class YesOrNo {
    private YesOrNo() {}

    /**
     * @return whether the person at the terminal says yes
     * @throws ParameterException if nobody is there to ask
     */
    static boolean ask(CommandLine commandLine, String question) {
        Console console = System.console();
        if (console == null) {
            throw new ParameterException(commandLine, "There is no terminal to ask at; say --yes to go on.");
        }
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
