package moodring.catalog;

import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.SparkSession;

/** Starts Spark so that it opens no port to others, shows no page, and leaves its files under the state folder. */
public final class SparkStart {

    private SparkStart() {}

    /** @param master {@code local[N]}, the address of a cluster, or empty for the one that spark-submit gives */
    public static SparkSession session(String master, Path scratch) {
        Path own = scratch.resolve("spark"); // a source may have laid its file into scratch already
        if (SparkSession.getDefaultSession().isEmpty()) { // what a killed run left; its build lock is ours now
            FileUtil.fullyDeleteContents(own.toFile());
        }
        SparkSession.Builder builder = SparkSession.builder()
                .appName("moodring catalog")
                .config("spark.ui.enabled", false)
                .config("spark.local.dir", own.toString())
                .config("spark.sql.warehouse.dir", own.resolve("warehouse").toString())
                .config("spark.sql.shuffle.partitions", 4)
                // The same partitions with one thread and with two, so that every sum is added in the same order.
                .config("spark.default.parallelism", 4)
                .config("spark.sql.files.minPartitionNum", 4)
                .config("spark.sql.files.maxPartitionBytes", "32m")
                .config("spark.sql.adaptive.enabled", false)
                // Rows are cached for two or three passes: compressing them costs more than it saves.
                .config("spark.sql.inMemoryColumnarStorage.compressed", false)
                // ICU's tables of title case take two seconds of processor time to load; we lower ASCII words alone.
                .config("spark.sql.icu.caseMappings.enabled", false)
                .config("spark.sql.session.timeZone", "UTC");
        if (!master.isEmpty()) {
            builder.master(master);
        }
        if (master.startsWith("local")) {
            builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
        }
        return builder.getOrCreate();
    }
}
