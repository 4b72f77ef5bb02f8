package moodring.db;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import moodring.track.Mood;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database file while it is written. */
final class CatalogFile implements AutoCloseable {

    private final Connection connection;
    private final Handle handle;
    private Map<Mood, Integer> moods = Map.of();
    private boolean whole;

    /** Creates the file with its tables. */
    CatalogFile(Path file) throws SQLException {
        // The owner's password is known to nobody: a published file is never written again.
        connection = DriverManager.getConnection(H2Address.forBulkWriting(file), "builder", nobodysPassword());
        handle = Jdbi.open(connection);
        handle.createScript(SqlScript.read("catalog.sql")).execute();
        connection.setAutoCommit(false);
    }

    /** @return the content hash */
    String writeTracks(TrackSpool spool) throws SQLException {
        TrackTables tables = new TrackTables(connection, spool);
        moods = tables.moods();
        return tables.write();
    }

    /** Tracks by mood, all five, once written. */
    Map<Mood, Integer> moods() {
        return moods;
    }

    SmallTables smallTables() {
        return new SmallTables(handle);
    }

    /** Ends the writing: views, the reader's rights, and a clean end of the file. */
    void finish() throws SQLException {
        connection.commit();
        handle.createScript(SqlScript.read("views.sql")).execute();
        handle.execute("CREATE USER " + H2Address.VIEWER + " PASSWORD ''");
        handle.execute("GRANT SELECT ON SCHEMA PUBLIC TO " + H2Address.VIEWER);
        connection.commit();
        whole = true;
    }

    /** After {@link #finish} the file is complete; before, nothing more is written, since it will be deleted. */
    @Override
    public void close() throws SQLException {
        try {
            if (!whole) {
                handle.execute("SHUTDOWN IMMEDIATELY");
            }
        } finally {
            connection.close();
        }
    }

    private static String nobodysPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Fingerprint.hex(random);
    }
}
