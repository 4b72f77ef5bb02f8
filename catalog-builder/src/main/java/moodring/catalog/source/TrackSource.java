package moodring.catalog.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Where tracks come from. Whatever the source, its tracks arrive as local files with a known header; so a killed build
 * starts again from files, and everything after this step is the same for all sources.
 */
public interface TrackSource {

    /** The word of {@code --source}, for example {@code csv}. */
    String name();

    /**
     * Brings the tracks to this computer, going on where a killed run has stopped.
     *
     * @return the files to read, in the order in which they are read
     * @throws moodring.settings.HasExitCode an exception of ours if they cannot be had, saying why and what to do
     */
    List<Path> bring();

    /** Whether it is no sign of a wrong file when many rows have no features. They are rejected all the same. */
    default boolean mayLackFeatures() {
        return false;
    }

    /** A catalog was published from what was brought; what was kept for a second try can go. */
    default void published() {}

    /** Those of the files whose tracks are all in the listener's own library. */
    default Set<Path> own() {
        return Set.of();
    }

    /** Whether the songs are invented, which every answer must say. */
    default boolean madeUp() {
        return false;
    }
}
