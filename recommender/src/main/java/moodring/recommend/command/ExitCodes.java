package moodring.recommend.command;

import java.io.UncheckedIOException;
import moodring.emotion.EmotionException;
import moodring.settings.HasExitCode;
import picocli.CommandLine.ParameterException;

/** What the program's exit code says; numbers from BSD's sysexits.h, which systemd understands. */
public final class ExitCodes {
    public static final String DONE = "0:done";
    public static final String FAILURE = "1:failure";
    public static final String USAGE = "2:the command line was not understood";
    public static final String BAD_DATA = "65:bad data, or no single usable face";
    public static final String NOTHING_THERE = "66:no catalog or no model";
    public static final String UNAVAILABLE = "69:camera or service absent";
    public static final String INPUT_OUTPUT = "74:input or output failed (disk full)";
    public static final String TRY_LATER = "75:try again later (the message says when)";
    public static final String LOGIN_NEEDED = "77:login needed";
    public static final String SETTINGS = "78:wrong settings";
    public static final String INTERRUPTED = "130:interrupted";

    private ExitCodes() {}

    /** The code for what was thrown. */
    static int of(Throwable failure) {
        if (failure instanceof ParameterException) {
            return 2;
        }
        if (failure instanceof HasExitCode known) {
            return known.exitCode().number();
        }
        if (failure instanceof EmotionException emotion) {
            return of(emotion.kind());
        }
        return failure instanceof UncheckedIOException ? 74 : 1;
    }

    private static int of(EmotionException.Kind kind) {
        return switch (kind) {
            case BAD_DATA -> 65;
            case NO_MODEL -> 66;
            case NO_CAMERA -> 69;
            case INPUT_OUTPUT -> 74;
        };
    }
}
