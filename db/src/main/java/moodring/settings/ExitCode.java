package moodring.settings;

/** How a program of ours ends. Scripts and timers rely on the numbers, so they never change. */
public enum ExitCode {
    DONE(0),
    FAILURE(1),
    USAGE(2),
    /** The input is wrong, or no single usable face is in it. */
    BAD_DATA(65),
    /** There is no catalog or no model to work with. */
    NOTHING_TO_READ(66),
    /** A camera or a service is absent. */
    UNAVAILABLE(69),
    /** Reading or writing failed; most often the disk is full. */
    INPUT_OUTPUT(74),
    /** The same command may succeed later; the sentence says when. */
    TRY_LATER(75),
    LOGIN_NEEDED(77),
    SETTINGS(78),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What the shell sees. */
    public int number() {
        return number;
    }
}
