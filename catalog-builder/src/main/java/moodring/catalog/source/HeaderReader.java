package moodring.catalog.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a file's header among its first records, and says what its columns mean. */
final class HeaderReader {

    private final ShapeTable shapes;

    HeaderReader(ShapeTable shapes) {
        this.shapes = shapes;
    }

    /** @param first the first records of the file, at least one */
    Columns read(List<List<String>> first) {
        int header = IntStream.range(0, first.size())
                .boxed()
                .max(Comparator.comparingLong((Integer row) -> knownCells(first.get(row)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        List<String> names = new ArrayList<>(first.get(header));
        int end = header + 1;
        while (end < first.size() && namesMoreColumns(first.get(end), names)) {
            fillGaps(names, first.get(end));
            end++;
        }
        return new Columns(positions(names), names, first.subList(0, end));
    }

    private long knownCells(List<String> cells) {
        return cells.stream().filter(shapes::isKnown).count();
    }

    /** FMA's echonest.csv: after two rows of groups and one of names, a fourth row names the index column. */
    private boolean namesMoreColumns(List<String> cells, List<String> names) {
        boolean named = false;
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column).strip();
            boolean gap = column >= names.size() || names.get(column).isBlank();
            if (!cell.isEmpty() && !(gap && shapes.isKnown(cell))) {
                return false;
            }
            named |= !cell.isEmpty();
        }
        return named;
    }

    private static void fillGaps(List<String> names, List<String> cells) {
        for (int column = 0; column < Math.min(names.size(), cells.size()); column++) {
            if (names.get(column).isBlank()) {
                names.set(column, cells.get(column).strip());
            }
        }
    }

    private Map<Field, List<Integer>> positions(List<String> names) {
        Map<Field, List<Integer>> positions = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<Integer> columns = IntStream.range(0, names.size())
                    .filter(column -> shapes.means(field, names.get(column)))
                    .boxed()
                    .sorted(Comparator.comparingInt(column -> shapes.rank(field, names.get(column))))
                    .toList();
            if (!columns.isEmpty()) {
                positions.put(field, columns);
            }
        }
        return positions;
    }

    /** What a header lacks for tracks, in the words of the table. */
    static List<String> missing(Columns columns) {
        return Stream.concat(Stream.of(Field.ID), Field.NEEDED_FEATURES.stream())
                .filter(field -> !columns.has(field))
                .map(Field::word)
                .toList();
    }
}
