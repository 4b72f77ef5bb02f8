package moodring.db;

import moodring.settings.ExitCode;
import moodring.settings.HasExitCode;

/** The outside world failed the catalog or the listener's data. The message is a sentence with the place and the remedy. */
public final class CatalogException extends RuntimeException implements HasExitCode {

    private static final long serialVersionUID = 1;

    /** What kind of failure it is; decides the exit code. */
    public enum Kind {
        /** Nothing is published, or what is published cannot be trusted. */
        NO_CATALOG(ExitCode.NOTHING_TO_READ),
        /** The input is not fit for a catalog; the published one stays. */
        BAD_DATA(ExitCode.BAD_DATA),
        /** Reading or writing failed; most often the disk is full. */
        INPUT_OUTPUT(ExitCode.INPUT_OUTPUT),
        /** Somebody else holds the lock. */
        TRY_LATER(ExitCode.TRY_LATER),
        /** A service is absent or does not answer as agreed. */
        UNAVAILABLE(ExitCode.UNAVAILABLE);

        private final ExitCode exitCode;

        Kind(ExitCode exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Kind kind;

    public CatalogException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public CatalogException(Kind kind, String message, Throwable cause) {
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
