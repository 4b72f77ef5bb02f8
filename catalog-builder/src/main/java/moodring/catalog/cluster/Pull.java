package moodring.catalog.cluster;

import java.util.List;

/**
 * How strongly groups of fixed points draw a point: for each group the share of a softmax over squared distances to its
 * nearest point. A point's shares become coordinates of their own, so that tracks on two sides of a border between
 * groups lie far apart and clusters do not straddle it.
 *
 * <p>Without it a cluster on a border falls to one side or the other by the chance of a seed.
 *
 * @param anchors the fixed points, as long as a projected point
 * @param groups the group of each anchor, counted from 0 without gaps
 * @param softness squared distances are divided by it; the smaller, the sharper the border; above 0
 * @param weight how far apart two groups lie, in the units of the space
 */
public record Pull(List<List<Double>> anchors, List<Integer> groups, double softness, double weight) {

    /** Nothing is drawn: points have no coordinates but their own. */
    public static final Pull NONE = new Pull(List.of(), List.of(), 1, 0);

    public Pull {
        anchors = anchors.stream().map(List::copyOf).toList();
        groups = List.copyOf(groups);
        if (groups.size() != anchors.size() || !(softness > 0) || !(weight >= 0)) {
            throw new IllegalArgumentException("a pull needs a group for each of its " + anchors.size()
                    + " anchors, a softness above 0 and a weight, but had " + groups + ", " + softness + ", " + weight);
        }
    }

    /** Number of coordinates that it adds to a point. */
    public int count() {
        return groups.stream().mapToInt(group -> group + 1).max().orElse(0);
    }
}
