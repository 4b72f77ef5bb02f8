package moodring.track;

/**
 * A point on the plane where emotion and music meet: valence × energy, both 0 to 1.
 *
 * @param valence 0 (dark) to 1 (bright)
 * @param energy 0 (quiet) to 1 (intense); what psychology calls arousal
 */
public record PlanePoint(double valence, double energy) {

    public PlanePoint {
        requireFraction("valence", valence);
        requireFraction("energy", energy);
    }

    /** Where a track lies. */
    public static PlanePoint of(AudioFeatures features) {
        return new PlanePoint(features.valence(), features.energy());
    }

    /** Euclidean distance, 0 to √2. */
    public double distanceTo(PlanePoint other) {
        return Math.hypot(valence - other.valence, energy - other.energy);
    }

    private static void requireFraction(String field, double value) {
        if (!(value >= 0 && value <= 1)) { // written this way so that NaN fails too
            throw new IllegalArgumentException(field + " must be between 0 and 1, but was " + value);
        }
    }
}
