package moodring.catalog.label;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import moodring.catalog.source.Field;
import moodring.catalog.source.TrackFile;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.track.Feature;

/** A file with feature values, read row by row without Spark: for the mood of a few thousand tracks that is faster. */
public final class FeatureFile {

    private final TrackFile file;

    private FeatureFile(TrackFile file) {
        this.file = file;
    }

    /** A row of it. */
    public static final class Line {

        private final TrackFile file;
        private final CsvRecord cells;

        private Line(TrackFile file, CsvRecord cells) {
            this.file = file;
            this.cells = cells;
        }

        /** The first cell of this field that is not blank. */
        public Optional<String> text(Field field) {
            return file.columns().positions().getOrDefault(field, List.of()).stream()
                    .filter(column -> column < cells.getFieldCount())
                    .map(column -> cells.getField(column).replace('\u00a0', ' ').strip())
                    .filter(cell -> !cell.isEmpty())
                    .findFirst();
        }

        /** The values in the order of {@link Feature}; NaN where the row does not say one. */
        public double[] values() {
            double[] values = new double[Feature.values().length];
            for (Feature feature : Feature.values()) {
                values[feature.ordinal()] =
                        text(Field.of(feature)).map(this::number).orElse(Double.NaN);
            }
            return values;
        }

        private double number(String cell) {
            try {
                return Double.parseDouble(file.separator() == ';' ? cell.replace(',', '.') : cell);
            } catch (NumberFormatException e) {
                return Double.NaN; // the caller counts rows without a feature and says so
            }
        }
    }

    /**
     * @param needed what every file must have a column for
     * @throws CatalogException {@code BAD_DATA} if it cannot be read or lacks a column, naming it
     */
    public static FeatureFile open(Path path, List<Field> needed, Path links) {
        TrackFile file = TrackFile.text(path, links);
        List<String> missing = needed.stream()
                .filter(field -> !file.columns().has(field))
                .map(Field::word)
                .toList();
        if (!missing.isEmpty()) {
            throw new CatalogException(
                    Kind.BAD_DATA,
                    "The header of " + path + " has no column for " + String.join(", ", missing)
                            + "; this cannot do without. data/track-shapes.json lists the names that are understood.");
        }
        return new FeatureFile(file);
    }

    /** Every row that is not a header, in order. */
    public void forEach(Consumer<Line> consumer) {
        try (CsvReader<CsvRecord> reader = file.open()) {
            Iterator<CsvRecord> records = reader.iterator();
            int headers = file.columns().headers().size();
            for (long row = 0; records.hasNext(); row++) {
                CsvRecord next = records.next();
                if (row >= headers) {
                    consumer.accept(new Line(file, next));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
