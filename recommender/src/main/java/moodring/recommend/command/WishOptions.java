package moodring.recommend.command;

import java.time.Duration;
import moodring.recommend.Wishes;
import picocli.CommandLine.Option;

/** What the listener wants besides the mood. */
final class WishOptions {
    /** What {@code --only} may say. */
    enum Only {
        OWN
    }

    /** What {@code --prefer} may say. */
    enum Prefer {
        FAMILIAR,
        NEW
    }

    @Option(names = "--only", paramLabel = "own", description = "own: only songs of your own library")
    private Only only;

    @Option(
            names = "--prefer",
            paramLabel = "KIND",
            description = "familiar: rather what many know; new: rather what few know")
    private Prefer prefer;

    @Option(names = "--clean", description = "no songs with explicit words")
    private boolean clean;

    @Option(
            names = "--longest",
            paramLabel = "MINUTES",
            description = "no song longer than this (default: ${DEFAULT-VALUE})",
            defaultValue = "15")
    private int longest;

    @Option(names = "--no-sequence", description = "leave out the trained model of what comes next in a playlist")
    private boolean noSequence;

    Wishes wishes() {
        double familiarity = prefer == null ? 0 : prefer == Prefer.FAMILIAR ? 1 : -1;
        return new Wishes(only == Only.OWN, !clean, Duration.ofMinutes(longest), familiarity, !noSequence);
    }
}
