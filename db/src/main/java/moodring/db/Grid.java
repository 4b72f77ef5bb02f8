package moodring.db;

import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;

/**
 * The mood map cut into 128 × 128 cells. Tracks of one cell lie together in the file, so that a read near a point touches
 * few rows beside those asked for; 128 is where a million tracks leave a dozen to a cell.
 */
final class Grid {

    static final int STEPS = 128;

    /** Cells of one mood. */
    static final int CELLS = STEPS * STEPS;

    /** From corner to corner of a cell. */
    static final double DIAGONAL = Math.sqrt(2) / STEPS;

    /** Own or not, five moods (room for eight), the cells; and one so that no sort key is negative. */
    private static final int BUCKET_BITS = 1 + 1 + 3 + 7 + 7;

    private Grid() {}

    /** Which of the 128 steps a value from 0 to 1 falls into. */
    static int step(double value) {
        return Math.min(STEPS - 1, (int) (value * STEPS));
    }

    /** Sorts tracks as the file has them: own ones first, then by mood, energy and valence. */
    static int bucket(PlacedTrack track) {
        int block = (track.own() ? 0 : 8) + track.mood().ordinal();
        int energyStep = step((float) track.track().features().energy());
        int valenceStep = step((float) track.track().features().valence());
        return (block * STEPS + energyStep) * STEPS + valenceStep;
    }

    /** The bucket in the leading bits, the leading bits of the id's hash behind it. */
    static long sortKey(int bucket, long idHash) {
        return ((long) bucket << (Long.SIZE - BUCKET_BITS)) | (idHash >>> BUCKET_BITS);
    }

    static int bucketOfKey(long sortKey) {
        return (int) (sortKey >>> (Long.SIZE - BUCKET_BITS));
    }

    static boolean own(int bucket) {
        return bucket / CELLS < 8;
    }

    static Mood mood(int bucket) {
        return Mood.values()[bucket / CELLS % 8];
    }

    static int energyStep(int bucket) {
        return bucket / STEPS % STEPS;
    }

    static int valenceStep(int bucket) {
        return bucket % STEPS;
    }

    /** The least distance that a track in the cell can have from the point. */
    static double distance(PlanePoint point, int energyStep, int valenceStep) {
        double valence = gap(point.valence(), valenceStep);
        double energy = gap(point.energy(), energyStep);
        return Math.sqrt(valence * valence + energy * energy);
    }

    private static double gap(double value, int step) {
        double low = (double) step / STEPS;
        return Math.max(0, Math.max(low - value, value - low - 1.0 / STEPS));
    }
}
