package moodring.catalog.clean;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.udf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodring.catalog.source.Columns;
import moodring.catalog.source.Field;
import moodring.catalog.source.TrackFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Reads files of any known shape into one: a column per {@link Field}, all text, blank cells null; and {@code file}
 * and {@code place}, which order the rows as they lie there.
 */
public final class ReadRows {

    /** Number of the file among those read. */
    public static final String FILE = "file";

    /** Grows with the row's place in its file; Spark's partition number in the upper bits. */
    public static final String PLACE = "place";

    private static final String TRIMMED = "trim(BOTH ' \t\r\n\u00a0\ufeff' FROM %s)";

    private static final UserDefinedFunction TRACK_ID = udf(
            (UDF1<String, String>)
                    cell -> cell == null ? null : CellText.id(cell).orElse(null),
            DataTypes.StringType);

    private final SparkSession spark;

    private final Set<Path> own;

    /** @param own files whose tracks are all in the listener's own library */
    public ReadRows(SparkSession spark, Set<Path> own) {
        this.spark = spark;
        // Else Spark 4 reads no Windows text, which old exports are written in.
        spark.conf().set("spark.sql.legacy.javaCharsets", true);
        this.own = Set.copyOf(own);
    }

    /**
     * Every row of the files that is not a header.
     *
     * @param first number of the first file
     */
    public Dataset<Row> read(List<TrackFile> files, int first) {
        return IntStream.range(0, files.size())
                .mapToObj(number -> read(files.get(number), first + number))
                .reduce(Dataset::unionAll)
                .orElseThrow(() -> new IllegalArgumentException("at least one file is needed, but there is none"));
    }

    private Dataset<Row> read(TrackFile file, int number) {
        Dataset<Row> raw = file.parquet()
                ? ParquetText.of(spark.read().parquet(file.readable().toString()), file.columns())
                : text(file);
        List<Column> columns = new ArrayList<>();
        Stream.of(Field.values()).map(field -> cell(file, field)).forEach(columns::add);
        columns.add(lit(number).as(FILE));
        columns.add(monotonically_increasing_id().as(PLACE));
        return raw.select(columns.toArray(Column[]::new));
    }

    private Dataset<Row> text(TrackFile file) {
        int width = file.columns().names().size();
        StructField[] cells = IntStream.range(0, width)
                .mapToObj(column -> DataTypes.createStructField("c" + column, DataTypes.StringType, true))
                .toArray(StructField[]::new);
        DataFrameReader reader = spark.read()
                .schema(new StructType(cells))
                .option("sep", String.valueOf(file.separator()))
                .option("quote", "\"")
                .option("escape", "\"")
                .option("encoding", file.charset().name())
                .option("ignoreLeadingWhiteSpace", true) // a quote after padding opens a cell too
                .option("ignoreTrailingWhiteSpace", true)
                .option("multiLine", file.lineBreaksInQuotes())
                .option("mode", "PERMISSIVE");
        return withoutHeaders(reader.csv(file.readable().toString()), file.columns());
    }

    /** Wherever they stand: files that were put together by hand have a header in the middle. */
    private static Dataset<Row> withoutHeaders(Dataset<Row> rows, Columns columns) {
        Dataset<Row> left = rows;
        for (List<String> header : columns.headers()) {
            Column same = columns.positions().values().stream()
                    .map(candidates -> candidates.get(0))
                    .filter(column -> column < header.size())
                    .map(column -> coalesce(clean("c" + column), lit(""))
                            .equalTo(header.get(column).strip()))
                    .reduce(Column::and)
                    .orElseThrow();
            left = left.filter(not(same));
        }
        return left;
    }

    private Column cell(TrackFile file, Field field) {
        if (field == Field.OWN && own.contains(file.path())) {
            return lit("true").as(field.word());
        }
        List<Integer> columns = file.columns().positions().getOrDefault(field, List.of());
        Column[] values =
                columns.stream().map(column -> value(file, field, "c" + column)).toArray(Column[]::new);
        Column value = values.length == 0 ? lit(null).cast(DataTypes.StringType) : coalesce(values);
        return value.as(field.word());
    }

    private static Column value(TrackFile file, Field field, String column) {
        if (field == Field.ID) {
            return TRACK_ID.apply(col(column));
        }
        boolean decimalComma = file.separator() == ';' && field.feature().isPresent();
        return decimalComma ? translate(clean(column), ",", ".") : clean(column);
    }

    private static Column clean(String column) {
        return nullif(expr(TRIMMED.formatted(column)), lit(""));
    }
}
