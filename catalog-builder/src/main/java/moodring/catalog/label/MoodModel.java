package moodring.catalog.label;

import java.util.List;
import moodring.catalog.cluster.FeatureSpace;

/**
 * Everything that is needed to give a track its mood, without Spark: the space, the prototypes, the clusters with their
 * names. Stored with each catalog.
 *
 * @param prototypes at least one for each mood
 * @param clusters in the order of their numbers
 * @param temperature divides squared distances before they become probabilities; above 0
 */
public record MoodModel(FeatureSpace space, List<MoodPoint> prototypes, List<MoodPoint> clusters, double temperature) {

    public MoodModel {
        prototypes = List.copyOf(prototypes);
        clusters = List.copyOf(clusters);
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("the temperature must be above 0, but was " + temperature);
        }
    }
}
