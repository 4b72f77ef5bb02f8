package moodring.settings;

import java.io.PrintStream;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** The first and the last step of a main program, where nothing else catches what is wrong. */
public final class Start {

    private Start() {}

    /**
     * Runs a program at its places.
     *
     * @param places usually {@code Places::ofThisProcess}
     * @param out what the program's answer goes to; writers over it are flushed by the program
     * @param err told in a sentence which folder is wrong, or that the answer did not get through
     * @param program takes the places and gives its exit code
     * @return that exit code, or the one of wrong settings, or of failed output where the program itself had no failure
     */
    public static int at(Supplier<Places> places, PrintStream out, PrintStream err, ToIntFunction<Places> program) {
        Places found;
        try {
            found = places.get();
        } catch (SettingsException e) {
            err.println(e.getMessage());
            return e.exitCode().number();
        }
        return whole(program.applyAsInt(found), out, err);
    }

    /** Java's printers keep silent about a full disk and a closed pipe; so they are asked when the program is done. */
    private static int whole(int exitCode, PrintStream out, PrintStream err) {
        if (!out.checkError() || exitCode != 0) {
            return exitCode;
        }
        err.println("The command has done its work, but standard output did not take its whole answer: make room there,"
                + " or send it elsewhere.");
        return ExitCode.INPUT_OUTPUT.number();
    }
}
