package moodring.catalog.label;

import java.util.List;
import moodring.track.Mood;

/**
 * A place in the space of the clustering that stands for a mood: a prototype, or the middle of a cluster.
 *
 * @param name a few words that tell it from the others of its mood
 */
public record MoodPoint(Mood mood, String name, List<Double> point) {

    public MoodPoint {
        point = List.copyOf(point);
        if (point.stream().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("the point of " + name + " must hold numbers only, but was " + point);
        }
    }

    /** To a point that has at least as many coordinates; what it has more does not count. */
    double distance(double[] other) {
        return Math.sqrt(squaredDistance(other));
    }

    double squaredDistance(double[] other) {
        double sum = 0;
        for (int i = 0; i < point.size(); i++) {
            double difference = point.get(i) - other[i];
            sum += difference * difference;
        }
        return sum;
    }

    double[] coordinates() {
        return point.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
