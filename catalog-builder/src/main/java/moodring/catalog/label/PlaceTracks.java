package moodring.catalog.label;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import moodring.catalog.cluster.Centroids;
import moodring.catalog.cluster.PointMaker;
import moodring.catalog.cluster.Softmax;
import moodring.track.Mood;

/** Gives feature values their place: cluster, mood, a probability for each mood. Immutable; for several threads. */
public final class PlaceTracks implements Serializable {

    private static final long serialVersionUID = 1;

    private final PointMaker points;
    private final Centroids clusters;
    private final Mood[] moodOfCluster;
    private final Centroids prototypes;
    private final Mood[] moodOfPrototype;
    private final double temperature;

    public PlaceTracks(MoodModel model) {
        points = model.space().pointMaker();
        clusters = centroids(model.clusters());
        moodOfCluster = moods(model.clusters());
        prototypes = centroids(model.prototypes());
        moodOfPrototype = moods(model.prototypes());
        temperature = model.temperature();
    }

    /**
     * @param values one for each of {@link moodring.track.Feature}'s constants, in their order; those that the space
     *     does not use may be anything
     */
    public Place place(double[] values) {
        double[] point = points.point(values);
        int cluster = clusters.nearest(point);
        double[] distances = leastDistances(prototypes, moodOfPrototype, point);
        return new Place(
                cluster,
                moodOfCluster[cluster],
                clusters.distance(cluster, point),
                probabilities(distances),
                distances);
    }

    private double[] probabilities(double[] distances) {
        double[] squares = new double[distances.length];
        Arrays.setAll(squares, mood -> distances[mood] * distances[mood]);
        return Softmax.ofSquaredDistances(squares, temperature);
    }

    /** For each mood the distance to the nearest place that stands for it. */
    private static double[] leastDistances(Centroids places, Mood[] moods, double[] point) {
        double[] least = new double[Mood.values().length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int place = 0; place < moods.length; place++) {
            int mood = moods[place].ordinal();
            least[mood] = Math.min(least[mood], places.distance(place, point));
        }
        return least;
    }

    private static Centroids centroids(List<MoodPoint> places) {
        return new Centroids(places.stream().map(MoodPoint::coordinates).toList());
    }

    private static Mood[] moods(List<MoodPoint> places) {
        return places.stream().map(MoodPoint::mood).toArray(Mood[]::new);
    }
}
