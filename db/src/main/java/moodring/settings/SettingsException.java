package moodring.settings;

/** A setting is wrong. The sentence names the key, the place and the remedy; the program ends with 78. */
public final class SettingsException extends RuntimeException implements HasExitCode {

    private static final long serialVersionUID = 1;

    public SettingsException(String message) {
        super(message);
    }

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.SETTINGS;
    }
}
