package moodring.catalog.clean;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import moodring.catalog.source.Field;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Puts rows with one id together. */
final class RowMerge implements Serializable {

    private static final long serialVersionUID = 1;

    private final int width;
    private final int genres;
    private final int own;
    private final int file;
    private final int place;

    RowMerge(StructType schema) {
        width = schema.size();
        genres = schema.fieldIndex(Field.GENRES.word());
        own = schema.fieldIndex(Field.OWN.word());
        file = schema.fieldIndex(ReadRows.FILE);
        place = schema.fieldIndex(ReadRows.PLACE);
    }

    /** One row: each cell the first that is known, in the order of reading; all genres; own if one is. */
    Row first(Iterable<Row> rows) {
        List<Row> ordered = new ArrayList<>();
        rows.forEach(ordered::add);
        ordered.sort(
                Comparator.comparingInt((Row row) -> row.getInt(file)).thenComparingLong(row -> row.getLong(place)));
        Object[] cells = new Object[width];
        for (int column = 0; column < width; column++) {
            cells[column] = column == genres ? allGenres(ordered) : firstKnown(ordered, column);
        }
        if (ordered.stream().anyMatch(this::isOwn)) { // whatever the other files say
            cells[own] = "true";
        }
        return RowFactory.create(cells);
    }

    private boolean isOwn(Row row) {
        return !row.isNullAt(own) && CheckedRow.isYes(row.getString(own));
    }

    private static Object firstKnown(List<Row> rows, int column) {
        for (Row row : rows) {
            if (!row.isNullAt(column)) {
                return row.get(column);
            }
        }
        return null;
    }

    private String allGenres(List<Row> rows) {
        TreeSet<String> words = new TreeSet<>();
        for (Row row : rows) {
            if (!row.isNullAt(genres)) {
                WordList.of(row.getString(genres)).stream()
                        .flatMap(part -> WordList.split(part, ",").stream())
                        .forEach(words::add);
            }
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }
}
