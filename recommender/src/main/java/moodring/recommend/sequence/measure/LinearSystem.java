package moodring.recommend.sequence.measure;

/** Linear equations, by Gaussian elimination with partial pivoting. */
final class LinearSystem {
    private LinearSystem() {}

    /**
     * Solves left × x = right, column by column of right.
     *
     * @param left square and regular; is overwritten
     * @param right as many rows; is overwritten with the answer
     * @return right
     */
    static double[][] solve(double[][] left, double[][] right) {
        for (int column = 0; column < left.length; column++) {
            int pivot = pivot(left, column);
            swap(left, column, pivot);
            swap(right, column, pivot);
            for (int row = 0; row < left.length; row++) {
                if (row != column) {
                    double factor = left[row][column] / left[column][column];
                    subtract(left[row], left[column], factor);
                    subtract(right[row], right[column], factor);
                }
            }
        }
        for (int row = 0; row < left.length; row++) {
            for (int column = 0; column < right[row].length; column++) {
                right[row][column] /= left[row][row];
            }
        }
        return right;
    }

    private static int pivot(double[][] matrix, int column) {
        int best = column;
        for (int row = column + 1; row < matrix.length; row++) {
            best = Math.abs(matrix[row][column]) > Math.abs(matrix[best][column]) ? row : best;
        }
        return best;
    }

    private static void swap(double[][] rows, int one, int other) {
        double[] kept = rows[one];
        rows[one] = rows[other];
        rows[other] = kept;
    }

    private static void subtract(double[] from, double[] row, double factor) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * row[i];
        }
    }
}
