package moodring.catalog;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Everything that shapes a build. The defaults stand here, and nowhere else.
 *
 * @param seed of everything random
 * @param clusters how many, 5 to 2000
 * @param naming what the moods' names are learned from
 * @param master {@code local[N]}, {@code local[*]}, {@code spark://…}; empty: what spark-submit says
 * @param update whether tracks are merged into the current catalog, with its clusters and their names
 * @param allowShrink whether a catalog may be published that has fewer than half of the current one's tracks, other
 *     moods for many of them, or made-up songs in place of real ones
 * @param dryRun whether everything is done but the publishing
 * @param scratch folder for what is only needed while the build runs
 */
public record CatalogSettings(
        long seed,
        int clusters,
        Naming naming,
        String master,
        boolean update,
        boolean allowShrink,
        boolean dryRun,
        Path scratch) {

    public static final long SEED = 7;
    public static final int CLUSTERS = 100;
    public static final String MASTER = "local[*]";

    /** k-means stops after this many rounds if it has not come to rest. */
    public static final int ITERATIONS = 20;
    /** k-means learns from at most this many tracks; all are assigned. */
    public static final int LEARNED_FROM = 50_000;
    /** Fewer clusters than asked for are made where this many tracks for each are not there. */
    static final int TRACKS_PER_CLUSTER = 10;
    /** The silhouette is measured on at most this many tracks. */
    static final int SILHOUETTE_SAMPLE = 3_000;
    /** A larger share of rejected rows means that the file is not what it seems. */
    static final double MOST_REJECTED = 0.2;
    /** A smaller catalog than this share of the current one is not published without being asked for. */
    static final double LEAST_KEPT = 0.5;
    /** A mood with a smaller share of the tracks is as good as missing. */
    static final double LEAST_OF_A_MOOD = 0.01;
    /** Another seed changed the mood of at most a tenth of 100,000 tracks; where more than this change, naming has gone wrong. */
    static final double MOST_CHANGED = 0.3;
    /** Fewer common tracks than this say nothing about drift. */
    static final int FEWEST_COMPARED = 100;
    /** Spark says of others only in many lines that they are none. */
    private static final Pattern MASTERS =
            Pattern.compile("|yarn|local(-cluster)?|local(-cluster)?\\[([1-9]\\d*|\\*)(, *\\d+)*]|[a-z0-9]+://.+");

    /** Folder that keeps the reports of builds that were not published. */
    Path refused() {
        return scratch.resolveSibling("refused-builds");
    }

    public CatalogSettings {
        requireClusters(clusters);
        if (!MASTERS.matcher(master).matches()) {
            throw new IllegalArgumentException(
                    "master must be local[N], local[*] or spark://HOST:PORT, but was \"" + master + "\"");
        }
    }

    /** @throws IllegalArgumentException if a clustering has no use for so few or so many */
    public static void requireClusters(int clusters) {
        if (clusters < 5 || clusters > 2000) {
            throw new IllegalArgumentException("clusters must be between 5 and 2000, but was " + clusters);
        }
    }
}
