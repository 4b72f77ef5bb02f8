package moodring.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Sends rows in batches and commits each, which keeps H2's undo log short. */
final class Batches implements AutoCloseable {

    private static final int ROWS = 2000;

    private final PreparedStatement insert;
    private int waiting;

    /** @param insert closed with this */
    Batches(PreparedStatement insert) {
        this.insert = insert;
    }

    /** Adds the row that the statement's parameters hold now. */
    void add() throws SQLException {
        insert.addBatch();
        if (++waiting == ROWS) {
            send();
        }
    }

    /** Sends what is left. */
    void send() throws SQLException {
        insert.executeBatch();
        insert.getConnection().commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
