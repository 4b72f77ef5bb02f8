package moodring.catalog.clean;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import moodring.catalog.source.Field;
import moodring.catalog.source.ParquetBytes;
import moodring.catalog.source.TrackFile;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.RejectedRow;
import moodring.track.Feature;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Takes files in: recognises, reads, checks and counts their rows, and makes one row of each track. */
public final class Intake {

    private final SparkSession spark;
    private final Path links;
    private final ReadRows reader;

    /**
     * @param links folder for links to files whose names Spark does not take
     * @param own files whose tracks are all in the listener's own library
     */
    public Intake(SparkSession spark, Path links, Set<Path> own) {
        this.spark = spark;
        this.links = links;
        this.reader = new ReadRows(spark, own);
    }

    /** @throws moodring.db.CatalogException {@code BAD_DATA} if a file is not of a known shape */
    public TrackFile recognise(Path file) {
        boolean parquet = Files.isDirectory(file) || file.toString().endsWith(".parquet");
        if (parquet) {
            ParquetBytes.requireWhole(file);
        }
        TrackFile known = parquet
                ? TrackFile.parquet(
                        file,
                        links,
                        readable -> List.of(
                                spark.read().parquet(readable.toString()).columns()))
                : TrackFile.text(file, links);
        return known.requireTracksOrNames();
    }

    /** The features that every file with tracks has: those that clustering may use. */
    public static Set<Feature> features(List<TrackFile> files) {
        Set<Feature> common = EnumSet.allOf(Feature.class);
        files.stream()
                .filter(file -> file.columns().holdTracks())
                .forEach(file -> common.removeIf(feature -> !file.columns().has(Field.of(feature))));
        return common;
    }

    /**
     * Every row of the files with tracks, checked.
     *
     * @throws CatalogException {@code BAD_DATA} if all files hold names alone
     */
    public Dataset<Row> checked(List<TrackFile> files, Set<Feature> features) {
        List<TrackFile> tracks =
                files.stream().filter(file -> file.columns().holdTracks()).toList();
        if (tracks.isEmpty()) {
            throw new CatalogException(
                    Kind.BAD_DATA,
                    "No file holds tracks: there is no column for "
                            + words(Field.NEEDED_FEATURES.stream().map(Field::word)) + " in "
                            + words(files.stream().map(file -> file.path().toString()))
                            + ". Add a file with an id and these features, or the columns. data/track-shapes.json lists the names that are understood.");
        }
        return CheckRows.check(reader.read(tracks, 0), features);
    }

    private static String words(Stream<String> each) {
        return each.collect(Collectors.joining(", "));
    }

    /** One row for each id. Files that hold names alone add them to the tracks of the others. */
    public Dataset<Row> tracks(Dataset<Row> checked, List<TrackFile> files) {
        Dataset<Row> good = checked.filter(col(CheckRows.REASON).isNull()).drop(CheckRows.REASON);
        List<TrackFile> names =
                files.stream().filter(file -> file.columns().holdNames()).toList();
        if (names.isEmpty()) {
            return MergeRepeats.merge(good);
        }
        Dataset<Row> words = CheckRows.check(reader.read(names, files.size()), Set.of())
                .filter(col(Field.ID.word()).isNotNull())
                .filter(not(col(CheckRows.REASON).eqNullSafe(RejectReason.TEXT_TOO_LONG.words())))
                .drop(CheckRows.REASON);
        return MergeRepeats.merge(good.unionByName(words))
                .filter(col(Field.VALENCE.word()).isNotNull());
    }

    /** What tells which of the tracks are one song. */
    public static SongKeys songKeys(Dataset<Row> tracks, List<TrackFile> files) {
        SongKeys keys = new SongKeys();
        if (files.stream().anyMatch(file -> file.columns().has(Field.ISRC))) {
            tracks.filter(col(Field.ISRC.word()).isNotNull())
                    .select(Field.ID.word(), Field.TITLE.word(), Field.ARTIST.word(), Field.ISRC.word())
                    .toLocalIterator()
                    .forEachRemaining(row -> {
                        CheckedRow checked = new CheckedRow(row);
                        keys.see(checked.songKey(), checked.isrc());
                    });
        }
        return keys;
    }

    /** The rejected rows with their places, in order. Good for one pass. */
    public Iterator<RejectedRow> rejected(Dataset<Row> checked, Survey survey, List<TrackFile> files) {
        List<TrackFile> tracks =
                files.stream().filter(file -> file.columns().holdTracks()).toList();
        Iterator<Row> rows = checked.filter(col(CheckRows.REASON).isNotNull())
                .select(CheckRows.REASON, ReadRows.FILE, ReadRows.PLACE)
                .orderBy(ReadRows.FILE, ReadRows.PLACE)
                .toLocalIterator();
        Iterable<Row> once = () -> rows;
        return StreamSupport.stream(once.spliterator(), false)
                .map(row -> rejected(row, survey, tracks.get(row.getInt(1))))
                .iterator();
    }

    private static RejectedRow rejected(Row row, Survey survey, TrackFile file) {
        long line = survey.rowNumber(row.getInt(1), row.getLong(2))
                + file.columns().headers().size()
                + 1;
        return new RejectedRow(row.getString(0), file.origin().name(), file.parquet() ? 0 : line);
    }

    /** The values of a row's features, in the order of {@link Feature}; NaN where the row does not know one. */
    public static double[] values(Row row) {
        return Arrays.stream(Feature.values())
                .mapToInt(feature -> row.fieldIndex(feature.word()))
                .mapToDouble(column -> row.isNullAt(column) ? Double.NaN : row.getDouble(column))
                .toArray();
    }
}
