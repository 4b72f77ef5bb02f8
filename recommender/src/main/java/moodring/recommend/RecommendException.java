package moodring.recommend;

import moodring.settings.ExitCode;
import moodring.settings.HasExitCode;

/** What the listener asked for cannot be done. The message is a sentence that says what, where, and what to do. */
public final class RecommendException extends RuntimeException implements HasExitCode {
    private static final long serialVersionUID = 1L;

    /** What kind of failure it is; decides the exit code. */
    public enum Kind {
        FAILURE(ExitCode.FAILURE),
        /** The input is wrong, or no single usable face is in it. */
        BAD_DATA(ExitCode.BAD_DATA),
        /** There is no model, or it cannot be used. */
        NO_MODEL(ExitCode.NOTHING_TO_READ),
        /** A camera or a service is absent. */
        UNAVAILABLE(ExitCode.UNAVAILABLE),
        INPUT_OUTPUT(ExitCode.INPUT_OUTPUT),
        TRY_LATER(ExitCode.TRY_LATER),
        LOGIN_NEEDED(ExitCode.LOGIN_NEEDED),
        SETTINGS(ExitCode.SETTINGS);

        private final ExitCode exitCode;

        Kind(ExitCode exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Kind kind;

    public RecommendException(Kind kind, String message) {
        this(kind, message, null);
    }

    public RecommendException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public ExitCode exitCode() {
        return kind.exitCode;
    }
}
