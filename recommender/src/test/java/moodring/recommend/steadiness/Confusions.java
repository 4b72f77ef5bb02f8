package moodring.recommend.steadiness;

/** How a reader mistakes emotions. */
final class Confusions {
    /** Shares of a usual network on FER-2013 (two thirds right); rows true, in the order of the emotions. */
    static final double[][] TYPICAL = {
        {0.60, 0.01, 0.11, 0.03, 0.14, 0.02, 0.09},
        {0.16, 0.65, 0.05, 0.03, 0.07, 0.01, 0.03},
        {0.11, 0.01, 0.48, 0.03, 0.19, 0.10, 0.08},
        {0.02, 0.00, 0.02, 0.88, 0.02, 0.02, 0.04},
        {0.08, 0.01, 0.11, 0.03, 0.58, 0.01, 0.18},
        {0.02, 0.00, 0.08, 0.04, 0.02, 0.81, 0.03},
        {0.05, 0.00, 0.05, 0.05, 0.16, 0.02, 0.67}
    };

    private Confusions() {}
}
