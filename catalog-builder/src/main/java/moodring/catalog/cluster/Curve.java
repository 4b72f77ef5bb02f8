package moodring.catalog.cluster;

/** How a feature is bent before it is standardised, so that its differences are as large as they sound. */
public enum Curve {
    PLAIN {
        @Override
        public double bend(double value) {
            return value;
        }
    },
    /** For features whose values crowd near 0: instrumentalness, speechiness, liveness. */
    LOG {
        @Override
        public double bend(double value) {
            return Math.log(value + 0.01);
        }
    };

    /** @param value in the feature's own unit */
    public abstract double bend(double value);
}
