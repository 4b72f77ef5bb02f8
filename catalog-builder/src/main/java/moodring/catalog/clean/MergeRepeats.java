package moodring.catalog.clean;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import moodring.catalog.source.Field;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Makes one row of all rows with one id: each cell is the first that is not empty, in the order of reading; genres are
 * put together, and what one row says is the listener's own is. Only the rows whose id stands twice are moved between partitions.
 */
public final class MergeRepeats {

    private static final String HASH = "id_hash";
    private static final String COUNT = "count";

    private MergeRepeats() {}

    /** @param rows good ones, with {@link ReadRows#FILE} and {@link ReadRows#PLACE}; read several times, so best cached */
    public static Dataset<Row> merge(Dataset<Row> rows) {
        Dataset<Row> hashes = rows.select(xxhash64(col(Field.ID.word())).as(HASH));
        Dataset<Row> repeated = hashes.groupBy(HASH)
                .count()
                .filter(col(COUNT).gt(1))
                .select(HASH)
                .cache();
        if (repeated.isEmpty()) {
            return rows;
        }
        Dataset<Row> hashed = rows.withColumn(HASH, xxhash64(col(Field.ID.word())));
        Dataset<Row> once = joined(hashed, repeated, "left_anti");
        return once.unionByName(mergeById(joined(hashed, repeated, "left_semi")));
    }

    /** Two ids with one hash only take the slower way; they are told apart there. */
    private static Dataset<Row> joined(Dataset<Row> rows, Dataset<Row> repeated, String how) {
        return rows.join(
                        broadcast(repeated),
                        CollectionConverters.asScala(List.of(HASH)).toSeq(),
                        how)
                .drop(HASH);
    }

    /** In plain Java: as an aggregation, Spark would take longer to plan it than to run it. */
    private static Dataset<Row> mergeById(Dataset<Row> rows) {
        StructType schema = rows.schema();
        int id = schema.fieldIndex(Field.ID.word());
        RowMerge merge = new RowMerge(schema);
        return rows.sparkSession()
                .createDataFrame(
                        rows.toJavaRDD()
                                .groupBy(row -> row.getString(id))
                                .values()
                                .map(merge::first),
                        schema);
    }
}
