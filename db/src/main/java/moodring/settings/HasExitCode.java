package moodring.settings;

/** An error that knows how the program ends. Its message is a whole sentence, fit to be shown without a stack trace. */
public interface HasExitCode {

    ExitCode exitCode();
}
