package moodring.db;

/** Gives a double that was kept as a float back as it was, if it had at most seven digits. */
final class ShortestDecimal {

    private static final double[] POWERS_OF_TEN = {1e3, 1e4, 1e5, 1e6, 1e7};

    private ShortestDecimal() {}

    /** The double nearest to the shortest decimal number that rounds to this float: 0.554f gives 0.554. */
    static double of(float value) {
        for (double power : POWERS_OF_TEN) {
            double candidate = Math.rint(value * power) / power;
            if ((float) candidate == value) {
                return candidate;
            }
        }
        return Double.parseDouble(Float.toString(value));
    }
}
