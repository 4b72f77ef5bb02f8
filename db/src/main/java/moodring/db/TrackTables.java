package moodring.db;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import moodring.track.Mood;

/**
 * Writes the tracks and the three small tables that stand for indexes. Plain JDBC, because a million rows go through.
 *
 * <p>Prepared batches in one order are the fastest way into H2: an index on (mood, cell) and another on the id would
 * cost as much as the rows themselves.
 */
final class TrackTables {

    private final Connection connection;
    private final TrackSpool spool;
    private final int[] byPlace;
    private final int[] byHash;

    TrackTables(Connection connection, TrackSpool spool) {
        this.connection = connection;
        this.spool = spool;
        this.byPlace = spool.byPlace();
        this.byHash = spool.byHash();
    }

    /**
     * Writes everything.
     *
     * @return the content hash
     */
    String write() throws SQLException {
        refuseRepeatedIds();
        String contentHash = writeTracks();
        writeCells();
        writeBlocks();
        writeLookup();
        return contentHash;
    }

    /** Tracks by mood, all five. */
    Map<Mood, Integer> moods() {
        Map<Mood, Integer> moods = new EnumMap<>(Mood.class);
        for (Mood mood : Mood.values()) {
            moods.put(mood, 0);
        }
        runs(Grid.CELLS).forEach(block -> moods.merge(Grid.mood(block.bucket), block.size(), Integer::sum));
        return moods;
    }

    private void refuseRepeatedIds() {
        for (int i = 1; i < byHash.length; i++) {
            if (spool.idHash(byHash[i]) == spool.idHash(byHash[i - 1])
                    && spool.id(byHash[i]).equals(spool.id(byHash[i - 1]))) {
                throw new CatalogException(
                        CatalogException.Kind.BAD_DATA,
                        "Two tracks have the id \"" + spool.id(byHash[i])
                                + "\": merge repeated rows before they are written.");
            }
        }
    }

    private String writeTracks() throws SQLException {
        MessageDigest digest = Fingerprint.sha256();
        PreparedStatement insert = connection.prepareStatement(TrackColumn.insert());
        try (Batches batches = new Batches(insert)) {
            for (int number = 0; number < byPlace.length; number++) {
                ByteBuffer row = spool.row(byPlace[number]);
                ByteBuffer hashed = row.duplicate();
                TrackColumn.bind(number, row, insert);
                digest.update(hashed.limit(row.position()));
                batches.add();
            }
            batches.send();
        }
        return Fingerprint.hex(digest.digest());
    }

    private void writeCells() throws SQLException {
        PreparedStatement insert = connection.prepareStatement("INSERT INTO grid_cell VALUES (?, ?, ?, ?, ?, ?)");
        try (Batches batches = new Batches(insert)) {
            for (Run cell : runs(1)) {
                insert.setBoolean(1, Grid.own(cell.bucket));
                insert.setString(2, Grid.mood(cell.bucket).word());
                insert.setInt(3, Grid.energyStep(cell.bucket));
                insert.setInt(4, Grid.valenceStep(cell.bucket));
                insert.setInt(5, cell.start);
                insert.setInt(6, cell.size());
                batches.add();
            }
            batches.send();
        }
    }

    private void writeBlocks() throws SQLException {
        PreparedStatement insert = connection.prepareStatement("INSERT INTO mood_block VALUES (?, ?, ?, ?)");
        try (Batches batches = new Batches(insert)) {
            for (Run block : runs(Grid.CELLS)) {
                insert.setBoolean(1, Grid.own(block.bucket));
                insert.setString(2, Grid.mood(block.bucket).word());
                insert.setInt(3, block.start);
                insert.setInt(4, block.stop - 1);
                batches.add();
            }
            batches.send();
        }
    }

    private void writeLookup() throws SQLException {
        int[] numbers = new int[byPlace.length];
        for (int number = 0; number < byPlace.length; number++) {
            numbers[byPlace[number]] = number;
        }
        int bits = IdHash.bucketBits(byHash.length);
        PreparedStatement insert = connection.prepareStatement("INSERT INTO track_lookup VALUES (?, ?)");
        try (Batches batches = new Batches(insert)) {
            for (int start = 0, stop; start < byHash.length; start = stop) {
                int bucket = IdHash.bucket(spool.idHash(byHash[start]), bits);
                stop = start + 1;
                while (stop < byHash.length && IdHash.bucket(spool.idHash(byHash[stop]), bits) == bucket) {
                    stop++;
                }
                insert.setInt(1, bucket);
                insert.setBytes(2, lookupEntries(start, stop, numbers));
                batches.add();
            }
            batches.send();
        }
    }

    private byte[] lookupEntries(int start, int stop, int[] numbers) {
        ByteBuffer entries = ByteBuffer.allocate((stop - start) * LookupEntry.BYTES);
        for (int i = start; i < stop; i++) {
            new LookupEntry((int) spool.idHash(byHash[i]), numbers[byHash[i]]).write(entries);
        }
        return entries.array();
    }

    /** Rows from {@code start} to {@code stop}, exclusive, that lie together on the map. */
    private record Run(int bucket, int start, int stop) {

        int size() {
            return stop - start;
        }
    }

    /** @param buckets how many neighbouring buckets make one run */
    private List<Run> runs(int buckets) {
        List<Run> runs = new ArrayList<>();
        for (int start = 0, stop; start < byPlace.length; start = stop) {
            int bucket = bucketOf(start);
            stop = start + 1;
            while (stop < byPlace.length && bucketOf(stop) / buckets == bucket / buckets) {
                stop++;
            }
            runs.add(new Run(bucket, start, stop));
        }
        return runs;
    }

    private int bucketOf(int number) {
        return Grid.bucketOfKey(spool.sortKey(byPlace[number]));
    }
}
