package moodring.catalog.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How well two groupings of the same things agree, adjusted for chance (Hubert and Arabie 1985): 1 is the same. */
public final class RandIndex {

    private RandIndex() {}

    /** @param left number of each thing's group, as long as {@code right} */
    public static double adjusted(int[] left, int[] right) {
        Map<Integer, Long> ofLeft = new HashMap<>();
        Map<Integer, Long> ofRight = new HashMap<>();
        Map<List<Integer>, Long> ofBoth = new HashMap<>();
        for (int i = 0; i < left.length; i++) {
            ofLeft.merge(left[i], 1L, Long::sum);
            ofRight.merge(right[i], 1L, Long::sum);
            ofBoth.merge(List.of(left[i], right[i]), 1L, Long::sum);
        }
        double inLeft = pairs(ofLeft);
        double inRight = pairs(ofRight);
        double byChance = inLeft * inRight / (left.length * (left.length - 1.0) / 2);
        double most = (inLeft + inRight) / 2;
        return most == byChance ? 1 : (pairs(ofBoth) - byChance) / (most - byChance);
    }

    /** @param groupings at least two; of every two of them the agreement is averaged */
    public static double mean(List<int[]> groupings) {
        return IntStream.range(0, groupings.size())
                .boxed()
                .flatMap(left -> IntStream.range(left + 1, groupings.size())
                        .mapToObj(right -> adjusted(groupings.get(left), groupings.get(right))))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow(() ->
                        new IllegalArgumentException("groupings must be at least 2, but were " + groupings.size()));
    }

    private static double pairs(Map<?, Long> counts) {
        return counts.values().stream()
                .mapToDouble(count -> count * (count - 1.0) / 2)
                .sum();
    }
}
