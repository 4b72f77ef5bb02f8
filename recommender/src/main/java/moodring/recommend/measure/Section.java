package moodring.recommend.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moodring.recommend.sequence.measure.Interval;

/**
 * One table of the report.
 *
 * @param key name in JSON
 * @param title what it shows, for people
 * @param columns key → title
 */
record Section(String key, String title, Map<String, String> columns, List<Row> rows) {
    Section {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        rows = List.copyOf(rows);
    }

    /** @param cells by column; a column may be missing */
    record Row(String name, Map<String, Cell> cells) {}

    /** @param differs whether it differs from the row that it is compared with by more than chance */
    record Cell(Interval value, boolean differs) {
        static Cell of(Interval value) {
            return new Cell(value, false);
        }

        /** A count, which needs no interval. */
        static Cell of(double value) {
            return of(new Interval(value, value, value));
        }

        private String text() {
            if (!Double.isFinite(value.value())) {
                return "–";
            }
            if (value.low() == value.high()) {
                boolean whole = value.value() == Math.rint(value.value());
                return String.format(Locale.ROOT, whole ? "%.0f" : "%.4f", value.value());
            }
            double half = (value.high() - value.low()) / 2;
            return String.format(Locale.ROOT, "%.3f ±%.3f%s", value.value(), half, differs ? "*" : " ");
        }
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, Object> cells = new LinkedHashMap<>();
            row.cells().forEach((column, cell) -> {
                if (Double.isFinite(cell.value().value())) {
                    cells.put(column, cellMap(cell));
                }
            });
            map.put(row.name(), cells);
        }
        return map;
    }

    private static Map<String, Object> cellMap(Cell cell) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("value", cell.value().value());
        map.put("low", cell.value().low());
        map.put("high", cell.value().high());
        map.put("differs", cell.differs());
        return map;
    }

    String table() {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-27s", ""));
        columns.values().forEach(column -> head.append(String.format(Locale.ROOT, " %-14s", column)));
        lines.add(title);
        lines.add(head.toString().stripTrailing());
        for (Row row : rows) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-27s", row.name()));
            columns.keySet().forEach(column -> {
                Cell cell = row.cells().get(column);
                line.append(String.format(Locale.ROOT, " %-14s", cell == null ? "–" : cell.text()));
            });
            lines.add(line.toString().stripTrailing());
        }
        return String.join(System.lineSeparator(), lines);
    }
}
