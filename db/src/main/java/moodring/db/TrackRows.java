package moodring.db;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import moodring.track.PlacedTrack;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/** Reads rows of table {@code track}, always by its primary key. */
final class TrackRows {

    /** So many at once in an IN (…): one fixed number lets H2 keep the prepared statement. */
    private static final int AT_ONCE = 32;

    private static final String COLUMNS = TrackColumn.sql(TrackMapper.COLUMNS);
    private static final String MARKS = "?" + ", ?".repeat(AT_ONCE - 1);

    static final String BY_RANGE = "SELECT " + COLUMNS + ", number FROM track WHERE number BETWEEN ? AND ?";
    static final String BY_NUMBERS = "SELECT " + COLUMNS + ", number FROM track WHERE number IN (" + MARKS + ")";
    static final String LOOKUP = "SELECT entries FROM track_lookup WHERE bucket IN (" + MARKS + ")";
    private static final String REASONS =
            "cluster_distance, nearest_prototype, nearest_distance, second_prototype, second_distance";
    static final String REASON = "SELECT " + REASONS + " FROM track WHERE number = ?";
    static final String WITH_REASONS =
            "SELECT " + COLUMNS + ", " + REASONS + " FROM track WHERE number BETWEEN ? AND ?";

    private final Jdbi jdbi;
    private final int bucketBits;

    TrackRows(Jdbi jdbi, int tracks) {
        this.jdbi = jdbi;
        this.bucketBits = IdHash.bucketBits(tracks);
    }

    /** What to do with one row. */
    interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** Visits the rows from {@code first} to {@code last}, both included, in order. */
    void range(int first, int last, RowConsumer consumer) {
        scan(BY_RANGE, List.of(first, last), consumer);
    }

    /** Numbers of rows, both included. */
    record Span(int first, int last) {}

    /** Visits the rows of all spans, by one statement: preparing it anew costs more than reading a short span. */
    void spans(List<Span> spans, RowConsumer consumer) {
        try {
            jdbi.useHandle(handle -> {
                try (PreparedStatement statement = handle.getConnection().prepareStatement(BY_RANGE)) {
                    for (Span span : spans) {
                        statement.setInt(1, span.first());
                        statement.setInt(2, span.last());
                        try (ResultSet row = statement.executeQuery()) {
                            while (row.next()) {
                                consumer.accept(row);
                            }
                        }
                    }
                }
            });
        } catch (SQLException | JdbiException e) {
            throw unreadable(e);
        }
    }

    /** The tracks of these numbers, in the order asked. */
    List<PlacedTrack> byNumbers(List<Integer> numbers) {
        Map<Integer, PlacedTrack> found = new HashMap<>();
        int numberIndex = TrackMapper.COLUMNS.size() + 1;
        inChunks(BY_NUMBERS, numbers, row -> found.put(row.getInt(numberIndex), TrackMapper.track(row)));
        return numbers.stream().map(found::get).toList();
    }

    /** Number and track of each of these ids that exists. */
    Map<String, Numbered> byIds(Collection<String> ids) {
        Map<Integer, List<String>> wanted =
                ids.stream().distinct().collect(Collectors.groupingBy(id -> (int) IdHash.of(id)));
        List<Integer> buckets = ids.stream()
                .map(id -> IdHash.bucket(IdHash.of(id), bucketBits))
                .distinct()
                .toList();
        List<Integer> candidates = new ArrayList<>();
        inChunks(LOOKUP, buckets, row -> {
            ByteBuffer entries = ByteBuffer.wrap(row.getBytes(1));
            while (entries.hasRemaining()) {
                LookupEntry entry = LookupEntry.read(entries);
                if (wanted.containsKey(entry.fragment())) {
                    candidates.add(entry.number());
                }
            }
        });
        Map<String, Numbered> found = new HashMap<>();
        List<PlacedTrack> tracks = byNumbers(candidates);
        for (int i = 0; i < tracks.size(); i++) {
            found.put(tracks.get(i).track().id(), new Numbered(candidates.get(i), tracks.get(i)));
        }
        return found;
    }

    /** A track with its row's number. */
    record Numbered(int number, PlacedTrack track) {}

    /** The numbers behind the mood of the track in this row. */
    MoodReason reason(int number) {
        List<MoodReason> reasons = new ArrayList<>();
        scan(REASON, List.of(number), row -> reasons.add(reason(row, 1)));
        return reasons.get(0);
    }

    /** Visits the rows from {@code first} to {@code last}, both included, with their reasons. */
    void withReasons(int first, int last, Consumer<CatalogRow> consumer) {
        int reasonIndex = TrackMapper.COLUMNS.size() + 1;
        scan(
                WITH_REASONS,
                List.of(first, last),
                row -> consumer.accept(new CatalogRow(TrackMapper.track(row), reason(row, reasonIndex))));
    }

    private static MoodReason reason(ResultSet row, int index) throws SQLException {
        return new MoodReason(
                ShortestDecimal.of(row.getFloat(index)),
                TrackMapper.mood(row.getString(index + 1)),
                ShortestDecimal.of(row.getFloat(index + 2)),
                TrackMapper.mood(row.getString(index + 3)),
                ShortestDecimal.of(row.getFloat(index + 4)));
    }

    private void inChunks(String sql, List<Integer> values, RowConsumer consumer) {
        for (int start = 0; start < values.size(); start += AT_ONCE) {
            List<Integer> chunk = new ArrayList<>(values.subList(start, Math.min(start + AT_ONCE, values.size())));
            while (chunk.size() < AT_ONCE) {
                chunk.add(chunk.get(0));
            }
            scan(sql, chunk, consumer);
        }
    }

    private void scan(String sql, List<Integer> parameters, RowConsumer consumer) {
        try {
            jdbi.useHandle(handle -> {
                Query query = handle.createQuery(sql);
                for (int i = 0; i < parameters.size(); i++) {
                    query.bind(i, parameters.get(i));
                }
                query.scanResultSet((rows, context) -> {
                    ResultSet row = rows.get();
                    while (row.next()) {
                        consumer.accept(row);
                    }
                    return null;
                });
            });
        } catch (JdbiException e) {
            throw unreadable(e);
        }
    }

    static CatalogException unreadable(Exception cause) {
        return new CatalogException(
                CatalogException.Kind.INPUT_OUTPUT,
                "The catalog could not be read (" + cause.getMessage() + "): check the disk, then try again.",
                cause);
    }
}
