package moodring.catalog.clean;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.shiftright;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the rows of the files came to, before any is dropped.
 *
 * @param rows all of them
 * @param rejected by reason
 * @param rowsBefore for each part of each file (file, part), how many rows of that file lie before it
 */
public record Survey(long rows, Map<String, Long> rejected, Map<List<Integer>, Long> rowsBefore) {

    private static final int PART_BITS = 33;

    /** Counts in one pass. */
    public static Survey of(Dataset<Row> checked) {
        List<Row> counts = checked.groupBy(
                        col(ReadRows.FILE),
                        shiftright(col(ReadRows.PLACE), PART_BITS).cast("int").as("part"),
                        col(CheckRows.REASON))
                .count()
                .orderBy(ReadRows.FILE, "part")
                .collectAsList();
        Map<String, Long> rejected = new TreeMap<>();
        Map<List<Integer>, Long> perPart = new TreeMap<>((left, right) ->
                left.get(0).equals(right.get(0)) ? left.get(1) - right.get(1) : left.get(0) - right.get(0));
        long rows = 0;
        for (Row row : counts) {
            long count = row.getLong(3);
            rows += count;
            perPart.merge(List.of(row.getInt(0), row.getInt(1)), count, Long::sum);
            if (!row.isNullAt(2)) {
                rejected.merge(row.getString(2), count, Long::sum);
            }
        }
        return new Survey(rows, rejected, before(perPart));
    }

    /** Rows that are not rejected. */
    public long good() {
        return rows - rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A row's number within its file, counted from 0. */
    public long rowNumber(int file, long place) {
        int part = (int) (place >> PART_BITS);
        return rowsBefore.getOrDefault(List.of(file, part), 0L) + (place & ((1L << PART_BITS) - 1));
    }

    private static Map<List<Integer>, Long> before(Map<List<Integer>, Long> perPart) {
        Map<List<Integer>, Long> before = new java.util.HashMap<>();
        List<Integer> last = new ArrayList<>();
        long sum = 0;
        for (Map.Entry<List<Integer>, Long> part : perPart.entrySet()) {
            sum = last.equals(part.getKey().subList(0, 1)) ? sum : 0;
            last = part.getKey().subList(0, 1);
            before.put(part.getKey(), sum);
            sum += part.getValue();
        }
        return before;
    }
}
