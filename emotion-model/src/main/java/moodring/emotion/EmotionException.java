package moodring.emotion;

/** The outside world failed: a picture, a camera, a model file. The message says what, where, and what to do. */
public class EmotionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of thing failed; programs choose their exit code by it. */
    public enum Kind {
        BAD_DATA,
        NO_MODEL,
        NO_CAMERA,
        INPUT_OUTPUT
    }

    private final Kind kind;

    public EmotionException(Kind kind, String message) {
        this(kind, message, null);
    }

    public EmotionException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
