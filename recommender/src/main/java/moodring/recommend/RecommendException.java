package moodring.recommend;

/** Something that the listener asked for cannot be done. The message says what, where, and what to do. */
public class RecommendException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of thing failed; the program chooses its exit code by it. */
    public enum Kind {
        FAILURE,
        BAD_DATA,
        NOTHING_THERE,
        UNAVAILABLE,
        INPUT_OUTPUT,
        TRY_LATER,
        LOGIN_NEEDED,
        SETTINGS,
        INTERRUPTED
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
}
