package moodring.catalog.label;

import java.util.List;
import moodring.catalog.cluster.Centroids;

/** How clusters get their moods. */
public interface NamingRule {

    /** The clusters with their moods, in the order of their numbers; every mood has at least one. */
    List<MoodPoint> name(Centroids clusters);
}
