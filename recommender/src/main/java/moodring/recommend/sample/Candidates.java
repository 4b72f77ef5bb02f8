package moodring.recommend.sample;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import moodring.db.TrackFilter;
import moodring.recommend.policy.Target;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;

/**
 * Looks up the songs that may be chosen for a target: those nearest to the point, and those nearest
 * to a few seeded points around it, so that a large catalog does not always answer with the same handful.
 */
public final class Candidates {
    /** How far around the point we look at least. */
    private static final double LEAST_SPREAD = 0.06;

    /** Each of the points around costs a read, so that few candidates are read at one point. */
    private static final int FOR_EACH_POINT_AROUND = 30;

    private static final int MOST_POINTS_AROUND = 3;

    private final Shelf shelf;
    private final boolean onlyOwn;
    private final long seed;

    /** @param seed decides the points around the target */
    public Candidates(Shelf shelf, boolean onlyOwn, long seed) {
        this.shelf = shelf;
        this.onlyOwn = onlyOwn;
        this.seed = seed;
    }

    /**
     * @param limit about as many are read, fewer only where there are fewer
     * @return each once, all of the target's mood, in an order that the seed does not change where the songs are the same
     */
    public List<PlacedTrack> near(Target target, int limit) {
        TrackFilter filter = new TrackFilter(Set.of(target.mood()), onlyOwn);
        Map<String, PlacedTrack> found = new LinkedHashMap<>();
        add(found, target.point(), filter, limit / 2);
        SplittableRandom random = new SplittableRandom(seed);
        int points = Math.min(MOST_POINTS_AROUND, 1 + limit / 2 / FOR_EACH_POINT_AROUND);
        for (int point = 0; point < points; point++) {
            add(found, around(target, random), filter, limit / 2 / points);
        }
        return found.values().stream()
                .sorted(Comparator.comparing(placed -> placed.track().id()))
                .toList();
    }

    /** How many songs there are at most. */
    public int available(Target target) {
        return shelf.count(new TrackFilter(Set.of(target.mood()), onlyOwn));
    }

    private void add(Map<String, PlacedTrack> found, PlanePoint point, TrackFilter filter, int limit) {
        shelf.nearest(point, filter, Math.max(1, limit))
                .forEach(placed -> found.putIfAbsent(placed.track().id(), placed));
    }

    private static PlanePoint around(Target target, SplittableRandom random) {
        double spread = Math.max(LEAST_SPREAD, target.spread() / Math.sqrt(2));
        return new PlanePoint(
                clamp(target.point().valence() + spread * random.nextGaussian()),
                clamp(target.point().energy() + spread * random.nextGaussian()));
    }

    private static double clamp(double value) {
        return Math.min(1, Math.max(0, value));
    }
}
