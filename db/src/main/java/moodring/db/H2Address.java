package moodring.db;

import java.nio.file.Path;
import moodring.settings.SettingsException;
import org.h2.engine.SysProperties;

/** Addresses of H2 files. */
final class H2Address {

    static final String LOOPBACK = "127.0.0.1";
    private static final String SUFFIX = ".mv.db";

    /** Who reads a published catalog; may SELECT and nothing else. There is nothing to keep secret from a reader. */
    static final String VIEWER = "viewer";

    static {
        // H2 reads this once, when its first class loads; without it, its servers listen on every network interface.
        System.setProperty("h2.bindAddress", LOOPBACK);
        // H2 looks up every value in a cache of values; for a million different rows that is a tenth of the writing.
        System.setProperty("h2.objectCache", "false");
    }

    private H2Address() {}

    /** Refuses to serve anything if H2 was loaded by somebody else before. */
    static void requireLoopback() {
        if (!LOOPBACK.equals(SysProperties.BIND_ADDRESS)) {
            throw new IllegalStateException("H2 was loaded before its address was set to " + LOOPBACK);
        }
    }

    /** For reading a file that never changes. Leaves no trace or lock file beside it. */
    static String forReading(Path file) {
        // The viewer may set nothing: TRACE_LEVEL_FILE works all the same on opening, and is then refused and ignored.
        return base(file) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE"
                + ";TRACE_LEVEL_FILE=0;IGNORE_UNKNOWN_SETTINGS=TRUE";
    }

    /** For writing one big file in order, from one connection. */
    static String forBulkWriting(Path file) {
        return base(file) + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;AUTO_COMPACT_FILL_RATE=0;ANALYZE_AUTO=0";
    }

    /** For small safe commits in a file that other processes may want next. */
    static String forKeeping(Path file) {
        return base(file) + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static String base(Path file) {
        String name = file.toAbsolutePath().toString();
        if (!name.endsWith(SUFFIX)) {
            throw new IllegalArgumentException("an H2 file ends with " + SUFFIX + ", but this is " + name);
        }
        if (name.contains(";")) {
            throw new SettingsException("The folder " + file.getParent() + " has a semicolon in its name, which the"
                    + " database takes for the end of the name: choose another folder, for example by MOODRING_HOME.");
        }
        return "jdbc:h2:file:" + name.substring(0, name.length() - SUFFIX.length());
    }
}
