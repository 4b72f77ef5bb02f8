package moodring.service;

import java.time.Instant;
import java.util.Optional;
import moodring.settings.ExitCode;
import moodring.settings.HasExitCode;

/** A service did not do what was asked of it. The message is a sentence that says which, why, and what to do. */
public final class ServiceException extends RuntimeException implements HasExitCode {

    private static final long serialVersionUID = 1;

    /** What kind of failure it is; decides the exit code. */
    public enum Kind {
        /** It does not know who is asking. */
        LOGIN_NEEDED(ExitCode.LOGIN_NEEDED),
        /** It wants to be left alone for a while; the sentence says until when. */
        TRY_LATER(ExitCode.TRY_LATER),
        /** It cannot be reached, refuses, or does not answer as agreed. */
        UNAVAILABLE(ExitCode.UNAVAILABLE),
        /** What is kept for it on this computer cannot be read or written. */
        INPUT_OUTPUT(ExitCode.INPUT_OUTPUT);

        private final ExitCode exitCode;

        Kind(ExitCode exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Kind kind;
    private final Instant until;

    public ServiceException(Kind kind, String message) {
        this(kind, message, null);
    }

    public ServiceException(Kind kind, String message, Throwable cause) {
        this(kind, message, cause, null);
    }

    private ServiceException(Kind kind, String message, Throwable cause, Instant until) {
        super(message, cause);
        this.kind = kind;
        this.until = until;
    }

    /** {@code TRY_LATER}, from a service that said when. */
    static ServiceException later(String message, Instant until) {
        return new ServiceException(Kind.TRY_LATER, message, null, until);
    }

    public Kind kind() {
        return kind;
    }

    /** When the service may be asked again, where it said so. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    @Override
    public ExitCode exitCode() {
        return kind.exitCode;
    }
}
