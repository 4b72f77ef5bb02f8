package moodring.catalog.command;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * An option's value that is of the right type and breaks a rule all the same. The rule's sentence begins with the name of
 * the field, which is the option's without its hyphens.
 */
final class BrokenRule extends ParameterException {

    private static final long serialVersionUID = 1;

    private BrokenRule(CommandSpec spec, IllegalArgumentException broken) {
        super(
                spec.commandLine(),
                "--" + broken.getMessage(),
                broken,
                spec.findOption("--" + broken.getMessage().split(" ")[0]),
                "");
    }

    /** What the checks of options' values make, or the mistake in the option that they refuse. */
    static <T> T unless(CommandSpec spec, Supplier<T> checked) {
        try {
            return checked.get();
        } catch (IllegalArgumentException e) {
            throw new BrokenRule(spec, e);
        }
    }

    /** The same of checks that make nothing. */
    static void unlessKept(CommandSpec spec, Runnable checks) {
        unless(spec, () -> {
            checks.run();
            return null;
        });
    }

    /** Of one fold or one clustering nothing could be compared. */
    static void requireTwo(String field, int value) {
        if (value < 2) {
            throw new IllegalArgumentException(field + " must be at least 2, but was " + value);
        }
    }

    /** The sentence without the field's name. */
    String rule() {
        String sentence = getCause().getMessage();
        return sentence.substring(sentence.indexOf(' ') + 1);
    }
}
