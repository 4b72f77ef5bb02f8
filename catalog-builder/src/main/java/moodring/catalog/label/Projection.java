package moodring.catalog.label;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import moodring.track.Mood;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Learns the matrix that makes a point of standardised features: one row for each dimension. */
final class Projection {

    /** How far the covariance is drawn towards a sphere, because there are few examples for so many terms. */
    private static final double SHRINKAGE = 0.05;

    private Projection() {}

    static RealMatrix of(SpaceRecipe.Transform transform, Moments moments) {
        return switch (transform) {
            case STANDARDISED ->
                MatrixUtils.createRealIdentityMatrix(moments.means().get(Mood.SAD).length);
            case WHITENED -> whitening(moments.scatterOfAll()).transpose();
            case DISCRIMINANT, DISCRIMINANT_OF_PRODUCTS -> discriminant(moments);
        };
    }

    private static RealMatrix discriminant(Moments moments) {
        RealMatrix whitening = whitening(moments.scatterWithinMoods());
        RealMatrix centres = centres(moments.means()).multiply(whitening);
        return directions(centres).multiply(whitening.transpose());
    }

    /** Turns the scatter into a sphere. */
    private static RealMatrix whitening(RealMatrix covariance) {
        int size = covariance.getRowDimension();
        double sphere = SHRINKAGE * covariance.getTrace() / size;
        RealMatrix shrunk = covariance
                .scalarMultiply(1 - SHRINKAGE)
                .add(MatrixUtils.createRealIdentityMatrix(size).scalarMultiply(sphere));
        EigenDecomposition parts = new EigenDecomposition(shrunk);
        double[] stretch = Arrays.stream(parts.getRealEigenvalues())
                .map(value -> 1 / Math.sqrt(value))
                .toArray();
        return parts.getV().multiply(MatrixUtils.createRealDiagonalMatrix(stretch));
    }

    private static RealMatrix centres(Map<Mood, double[]> means) {
        int size = means.get(Mood.SAD).length;
        double[] middle = IntStream.range(0, size)
                .mapToDouble(term -> means.values().stream()
                        .mapToDouble(mean -> mean[term])
                        .average()
                        .orElseThrow())
                .toArray();
        return MatrixUtils.createRealMatrix(Arrays.stream(Mood.values())
                .map(mood -> IntStream.range(0, size)
                        .mapToDouble(term -> means.get(mood)[term] - middle[term])
                        .toArray())
                .toArray(double[][]::new));
    }

    /** The directions in which the moods' means differ: as many as moods but one, as rows. */
    private static RealMatrix directions(RealMatrix centres) {
        EigenDecomposition parts = new EigenDecomposition(centres.multiply(centres.transpose()));
        int count = Mood.values().length - 1;
        double[][] rows = new double[count][];
        for (int row = 0; row < count; row++) {
            double length = Math.sqrt(parts.getRealEigenvalue(row));
            rows[row] = centres.transpose()
                    .operate(parts.getEigenvector(row).mapDivide(length).toArray());
        }
        return MatrixUtils.createRealMatrix(rows);
    }
}
