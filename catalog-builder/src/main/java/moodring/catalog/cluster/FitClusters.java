package moodring.catalog.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.clustering.KMeansModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Seeded k-means|| (Bahmani et al. 2012) of Spark's MLlib that gives the same clusters on every machine.
 *
 * <p>MLlib adds the partitions' sums in the order in which they arrive. Of two numbers the sum does not depend on the
 * order, of three it does; so the points always lie in two partitions, however many threads there are.
 */
public final class FitClusters {

    private static final int PARTITIONS = 2;
    private static final String POINT = "point";
    /** Middles are rounded to this, so that equal clusterings are equal to the last digit. */
    private static final double GRAIN = 1e-9;

    private final SparkSession spark;

    public FitClusters(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * @param points in an order that does not depend on threads
     * @return at most {@code clusters} middles, ordered by their first coordinate, so that a number means the same in
     *     two equal runs
     */
    public Centroids fit(List<double[]> points, int clusters, long seed, int iterations) {
        StructType schema = new StructType(new org.apache.spark.sql.types.StructField[] {
            DataTypes.createStructField(POINT, SQLDataTypes.VectorType(), false)
        });
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        // Points that are sent with a task are sent again with each of the hundred stages; a broadcast goes once.
        Broadcast<double[][]> sent = context.broadcast(points.toArray(double[][]::new));
        JavaRDD<Row> rows = context.parallelize(List.of(0, 1), PARTITIONS).flatMap(half -> half(sent.value(), half));
        Dataset<Row> data = spark.createDataFrame(rows, schema).cache();
        try {
            KMeansModel model = new KMeans()
                    .setK(clusters)
                    .setSeed(seed)
                    .setMaxIter(iterations)
                    .setTol(1e-5)
                    .setFeaturesCol(POINT)
                    .fit(data);
            return sorted(model.clusterCenters());
        } finally {
            data.unpersist();
            sent.destroy();
        }
    }

    private static Iterator<Row> half(double[][] points, int half) {
        int middle = points.length / PARTITIONS;
        return Arrays.stream(points, half == 0 ? 0 : middle, half == 0 ? middle : points.length)
                .map(point -> RowFactory.create(Vectors.dense(point)))
                .iterator();
    }

    private static Centroids sorted(Vector[] centers) {
        List<double[]> points = new ArrayList<>();
        for (Vector center : centers) {
            points.add(Arrays.stream(center.toArray())
                    .map(value -> Math.round(value / GRAIN) * GRAIN)
                    .toArray());
        }
        Comparator<double[]> byCoordinates = (left, right) -> Arrays.compare(left, right);
        points.sort(byCoordinates);
        return new Centroids(points);
    }
}
