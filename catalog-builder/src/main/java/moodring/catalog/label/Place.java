package moodring.catalog.label;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import moodring.db.MoodReason;
import moodring.track.Mood;

/** Where a track lies among the clusters, and how near the moods' prototypes are. Arrays are in the order of {@link Mood}. */
public final class Place {

    private final int cluster;
    private final Mood mood;
    private final double clusterDistance;
    private final double[] probabilities;
    private final double[] prototypeDistances;

    Place(int cluster, Mood mood, double clusterDistance, double[] probabilities, double[] prototypeDistances) {
        this.cluster = cluster;
        this.mood = mood;
        this.clusterDistance = clusterDistance;
        this.probabilities = probabilities.clone();
        this.prototypeDistances = prototypeDistances.clone();
    }

    public int cluster() {
        return cluster;
    }

    public Mood mood() {
        return mood;
    }

    /** The cluster's mood where only some moods are asked for; if it is none of them, the most probable one. */
    public Mood moodAmong(Set<Mood> some) {
        return some.contains(mood)
                ? mood
                : some.stream()
                        .max(Comparator.comparingDouble((Mood each) -> probabilities[each.ordinal()]))
                        .orElseThrow();
    }

    /** How probable a mood is if it can only be one of some. */
    public double probabilityAmong(Mood each, Set<Mood> some) {
        double sum = some.stream()
                .mapToDouble(other -> probabilities[other.ordinal()])
                .sum();
        return probabilities[each.ordinal()] / sum;
    }

    /** One for each mood, together 1; rounded to six digits, so that two machines store the same. */
    public Map<Mood, Double> probabilities() {
        Map<Mood, Double> byMood = new EnumMap<>(Mood.class);
        for (Mood each : Mood.values()) {
            byMood.put(each, Math.round(probabilities[each.ordinal()] * 1e6) / 1e6);
        }
        return byMood;
    }

    /** The numbers behind the mood, rounded to six digits. */
    public MoodReason reason() {
        int nearest = -1;
        int second = -1;
        for (int each = 0; each < prototypeDistances.length; each++) {
            if (nearest < 0 || prototypeDistances[each] < prototypeDistances[nearest]) {
                second = nearest;
                nearest = each;
            } else if (second < 0 || prototypeDistances[each] < prototypeDistances[second]) {
                second = each;
            }
        }
        return new MoodReason(
                rounded(clusterDistance),
                Mood.values()[nearest],
                rounded(prototypeDistances[nearest]),
                Mood.values()[second],
                rounded(prototypeDistances[second]));
    }

    private static double rounded(double distance) {
        return Math.round(distance * 1e6) / 1e6;
    }
}
