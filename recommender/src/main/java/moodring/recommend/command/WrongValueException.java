package moodring.recommend.command;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An option's value that is of the right type and breaks a rule all the same, wherever it came from. */
final class WrongValueException extends ParameterException {
    private static final long serialVersionUID = 1;

    private WrongValueException(CommandSpec spec, String option, IllegalArgumentException broken) {
        super(spec.commandLine(), broken.getMessage(), broken, spec.findOption(option), "");
    }

    /**
     * What the checks of a value make.
     *
     * @param option which one is at fault when they refuse it, with its hyphens
     * @throws WrongValueException with the sentence of the rule that is broken
     */
    static <T> T unless(CommandSpec spec, String option, Supplier<T> checked) {
        try {
            return checked.get();
        } catch (IllegalArgumentException e) {
            throw new WrongValueException(spec, option, e);
        }
    }
}
