package moodring.recommend.sequence.song;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import moodring.recommend.RecommendException;
import moodring.recommend.RecommendException.Kind;

/** A CSV file with a header, row by row; plain or gzipped, which its first bytes tell. Close it. */
public final class Table implements AutoCloseable {
    /** The column of a value that the file does not have. */
    public static final int NONE = -1;

    private static final int GZIP_MAGIC = 0x1F8B;

    private final Path file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private CsvRecord record;

    private Table(Path file, CsvReader<CsvRecord> reader) {
        this.file = file;
        this.reader = reader;
        records = reader.iterator();
        header = next() ? record.getFields() : List.of();
    }

    /** @throws RecommendException if there is no such file, or it is no CSV file */
    public static Table open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RecommendException(
                    Kind.BAD_DATA, "There is no file " + file + ": name a CSV file, plain or gzipped.");
        }
        try {
            return new Table(
                    file,
                    CsvReader.builder()
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .detectBomHeader(true)
                            .ofCsvRecord(plain(file)));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream plain(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.mark(2);
        int magic = bytes.read() << 8 | bytes.read();
        bytes.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    /**
     * The number of a column.
     *
     * @param names that the column goes by; the first that the file has counts
     * @throws RecommendException if the file has none of them, naming the first
     */
    public int column(String... names) {
        int column = columnOrNone(names);
        if (column == NONE) {
            throw new RecommendException(
                    Kind.BAD_DATA,
                    file + " has no column \"" + names[0] + "\" in its first line (it has: " + String.join(", ", header)
                            + ").");
        }
        return column;
    }

    /** The same, {@link #NONE} where the file has none of them. */
    public int columnOrNone(String... names) {
        return Arrays.stream(names)
                .mapToInt(header::indexOf)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(NONE);
    }

    /** Goes on to the next row; false after the last. */
    public boolean next() {
        try {
            record = records.hasNext() ? records.next() : null;
            return record != null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    /** A value of this row; empty where the row is too short or the file has no such column. */
    public String value(int column) {
        return column == NONE || column >= record.getFieldCount() ? "" : record.getField(column);
    }

    /** The sentence for a row that makes no sense. */
    public RecommendException wrong(String what) {
        return new RecommendException(Kind.BAD_DATA, file + ", line " + record.getStartingLineNumber() + ": " + what);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static RecommendException unreadable(Path file, Exception cause) {
        return new RecommendException(
                Kind.BAD_DATA, file + " cannot be read as CSV (" + cause.getMessage() + "). Is it whole?", cause);
    }
}
