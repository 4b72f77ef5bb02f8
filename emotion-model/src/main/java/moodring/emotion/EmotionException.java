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

    /**
     * A native library, or a file that comes with one, cannot be loaded. They are unpacked from their jars into a folder,
     * and a full disk is the usual reason why that fails.
     */
    public static EmotionException notLoaded(String what, Throwable cause) {
        String folder =
                System.getProperty("org.bytedeco.javacpp.cachedir", "the folder .javacpp of your home directory");
        return new EmotionException(
                Kind.INPUT_OUTPUT,
                what + " cannot be loaded on this computer (" + reason(cause) + "): is there room in " + folder
                        + ", and may you write there?",
                cause);
    }

    /** The innermost: what stands around it only says that a class could not be initialised. */
    private static String reason(Throwable cause) {
        Throwable innermost = cause;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
    }

    public Kind kind() {
        return kind;
    }
}
