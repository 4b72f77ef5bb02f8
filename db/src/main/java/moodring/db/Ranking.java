package moodring.db;

import java.util.Arrays;

/** Sorts positions by a key each, without an object per position. */
final class Ranking {

    private Ranking() {}

    /** Positions 0 to {@code count - 1} by rising key; equal keys in rising position. */
    static int[] order(long[] keys, int count) {
        long[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        int[] taken = new int[count];
        int[] order = new int[count];
        for (int position = 0; position < count; position++) {
            int first = firstIndexOf(sorted, keys[position]);
            order[first + taken[first]++] = position;
        }
        return order;
    }

    private static int firstIndexOf(long[] sorted, long key) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
