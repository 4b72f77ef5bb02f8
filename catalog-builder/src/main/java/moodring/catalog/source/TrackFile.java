package moodring.catalog.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.SourceFile;

/**
 * A file whose columns are understood.
 *
 * @param readable where Spark reads it: the path itself, or a link with a name that Spark takes
 * @param parquet whether it is Parquet; else it is text, and the rest applies
 * @param separator between cells
 * @param lineBreaksInQuotes whether a quoted cell spans lines; only then must it be parsed from one end to the other
 */
public record TrackFile(
        Path path,
        Path readable,
        SourceFile origin,
        Columns columns,
        boolean parquet,
        char separator,
        Charset charset,
        boolean lineBreaksInQuotes) {

    private static final int HEADER_RECORDS = 8;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /**
     * Reads a text file once, for its hash and its header.
     *
     * @param links folder for a link to a file whose name Spark does not take
     * @throws CatalogException {@code BAD_DATA} if it cannot be read or is empty
     */
    public static TrackFile text(Path path, Path links) {
        FileScan scan = FileScan.of(path);
        if (scan.isUtf16()) {
            throw new CatalogException(
                    Kind.BAD_DATA, "The file " + path + " is written in UTF-16; save it as CSV in UTF-8.");
        }
        scan.warnOfOtherText(path);
        char separator = separatorOf(scan.start());
        List<List<String>> first = records(scan.start(), separator);
        if (first.isEmpty()) {
            throw new CatalogException(
                    Kind.BAD_DATA, "The file " + path + " is empty; it needs a first line with the names of columns.");
        }
        return new TrackFile(
                path,
                SparkName.ofText(path, scan.isGzip(), links),
                scan.origin(),
                new HeaderReader(ShapeTable.shipped()).read(first),
                false,
                separator,
                scan.charset(),
                scan.lineBreaksInQuotes());
    }

    /**
     * A Parquet file or folder.
     *
     * @param links folder for a link to what has a name that Spark does not take
     * @param names gives the columns' names of what lies where Spark reads it
     */
    public static TrackFile parquet(Path path, Path links, Function<Path, List<String>> names) {
        Path readable = SparkName.ofParquet(path, links);
        Columns columns = new HeaderReader(ShapeTable.shipped()).read(List.of(names.apply(readable)));
        return new TrackFile(
                path, readable, FileScan.originOf(path), columns, true, ',', StandardCharsets.UTF_8, false);
    }

    /**
     * This file, once it is clear that it serves a build.
     *
     * @throws CatalogException {@code BAD_DATA} if the header has neither what tracks nor what names need; the sentence
     *     says what is missing and which known shape is nearest
     */
    public TrackFile requireTracksOrNames() {
        if (columns.holdTracks() || columns.holdNames()) {
            return this;
        }
        List<String> missing = HeaderReader.missing(columns);
        String nearest = ShapeTable.shipped()
                .nearestShape(columns.names())
                .map(shape -> "the nearest known shape is \"" + shape + "\". ")
                .orElse("it is like no known shape. ");
        String remedy = missing.equals(List.of(Field.ID.word()))
                ? "Add an id to each row; rows without one get their moods by ./moodring catalog label --input. "
                : "Rename or add the columns. ";
        throw new CatalogException(
                Kind.BAD_DATA,
                "The header of " + path + " has no column for " + String.join(", ", missing) + "; " + nearest + remedy
                        + "data/track-shapes.json lists the names that are understood.");
    }

    private static char separatorOf(String start) {
        String firstLine =
                start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character separator) ->
                                firstLine.chars().filter(c -> c == separator).count())
                        .thenComparing(Comparator.comparing(SEPARATORS::indexOf).reversed()))
                .orElseThrow();
    }

    private static List<List<String>> records(String start, char separator) {
        try (CsvReader<CsvRecord> reader = lenient(separator).ofCsvRecord(start);
                Stream<CsvRecord> records = reader.stream()) {
            return records.limit(HEADER_RECORDS).map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's records without its headers, read without Spark; the caller closes. */
    public CsvReader<CsvRecord> open() {
        try {
            Reader text = new InputStreamReader(FileScan.open(path), charset);
            return lenient(separator).detectBomHeader(false).ofCsvRecord(text);
        } catch (IOException e) {
            throw new CatalogException(Kind.BAD_DATA, "The file " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("removal") // it may go in the next major version, which then has to offer another way
    private static CsvReader.CsvReaderBuilder lenient(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true);
    }
}
