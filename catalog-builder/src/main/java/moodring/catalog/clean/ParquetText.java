package moodring.catalog.clean;

import static org.apache.spark.sql.functions.concat_ws;

import java.util.List;
import java.util.stream.Stream;
import moodring.catalog.source.Columns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The cells of a Parquet file as a text file would write them; of the columns that mean something to us, no other. */
final class ParquetText {

    private static final String NAME = "name";

    private ParquetText() {}

    /** @return columns {@code c0}, {@code c1} … by their places in the file, as far as they are used */
    static Dataset<Row> of(Dataset<Row> parquet, Columns columns) {
        StructField[] fields = parquet.schema().fields();
        return parquet.select(columns.positions().values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(column -> text(quoted(parquet, fields[column].name()), fields[column].dataType())
                        .as("c" + column))
                .toArray(Column[]::new));
    }

    private static Column quoted(Dataset<Row> parquet, String name) {
        return parquet.col("`" + name.replace("`", "``") + "`");
    }

    private static Column text(Column value, DataType type) {
        if (type instanceof ArrayType array && array.elementType() instanceof StructType parts) {
            return hasName(parts)
                    ? words(value.getField(NAME)) // Spotify's own artists: a name, an id and addresses each
                    : value.cast(DataTypes.StringType);
        }
        return type instanceof ArrayType ? words(value) : value.cast(DataTypes.StringType);
    }

    private static boolean hasName(StructType parts) {
        return Stream.of(parts.fieldNames()).anyMatch(NAME::equals);
    }

    private static Column words(Column array) {
        return concat_ws(", ", array.cast(DataTypes.createArrayType(DataTypes.StringType)));
    }
}
