package moodring.catalog.cluster;

/** From distances to shares that add up to 1: the nearer, the larger. */
public final class Softmax {

    private Softmax() {}

    /**
     * @param squares squared distances, at least one of them finite; an infinite one has no share
     * @param temperature divides them; above 0
     */
    public static double[] ofSquaredDistances(double[] squares, double temperature) {
        double least = Double.POSITIVE_INFINITY;
        for (double square : squares) {
            least = Math.min(least, square);
        }
        double[] shares = new double[squares.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp((least - squares[i]) / temperature);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
