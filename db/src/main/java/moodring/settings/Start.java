package moodring.settings;

import java.io.PrintStream;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** The first step of a main program, where nothing else catches yet what is wrong with its settings. */
public final class Start {

    private Start() {}

    /**
     * Runs a program at its places.
     *
     * @param places usually {@code Places::ofThisProcess}
     * @param err told in a sentence which folder is wrong
     * @param program takes the places and gives its exit code
     * @return that exit code, or the one of wrong settings
     */
    public static int at(Supplier<Places> places, PrintStream err, ToIntFunction<Places> program) {
        Places found;
        try {
            found = places.get();
        } catch (SettingsException e) {
            err.println(e.getMessage());
            return e.exitCode().number();
        }
        return program.applyAsInt(found);
    }
}
