package moodring.recommend.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import moodring.track.Mood;
import moodring.track.PlanePoint;

/** Plans where each song of a queue should lie, for a feeling and a way. Immutable. */
public final class JourneyPlan {
    private final MoodBridge bridge;

    public JourneyPlan(MoodBridge bridge) {
        this.bridge = bridge;
    }

    /** @param count number of songs, from 1 on */
    public Journey plan(Feeling feeling, Way way, int count) {
        Target start = bridge.targetOf(feeling);
        Target end =
                way.to().map(mood -> new Target(mood, bridge.placeOf(mood), 0)).orElseGet(() -> end(start, way.goal()));
        int arrival = way.length().orElse(count) - 1;
        List<Target> steps = IntStream.range(0, count)
                .mapToObj(song -> song >= arrival ? end : between(start, end, song / (double) arrival))
                .toList();
        return new Journey(feeling, way.goal(), start.mood(), end, steps);
    }

    private Target end(Target start, Goal goal) {
        return switch (goal) {
            case MATCH -> start;
            case LIFT -> brighter(start);
            case CALM -> quieter(start);
        };
    }

    /** Cheerful; who is brighter already stays as bright. */
    private Target brighter(Target start) {
        PlanePoint cheerful = bridge.placeOf(Mood.CHEERFUL);
        double valence = Math.max(cheerful.valence(), start.point().valence());
        return new Target(Mood.CHEERFUL, new PlanePoint(valence, cheerful.energy()), 0);
    }

    /** As quiet as chill or quieter, and halfway to its valence; who starts bright ends romantic. */
    private Target quieter(Target start) {
        PlanePoint chill = bridge.placeOf(Mood.CHILL);
        PlanePoint point = new PlanePoint(
                (chill.valence() + start.point().valence()) / 2,
                Math.min(chill.energy(), start.point().energy()));
        return new Target(bridge.nearest(point, Set.of(Mood.CHILL, Mood.ROMANTIC)), point, 0);
    }

    private Target between(Target start, Target end, double way) {
        if (way == 0 || start.equals(end)) {
            return start;
        }
        PlanePoint point = new PlanePoint(
                mix(start.point().valence(), end.point().valence(), way),
                mix(start.point().energy(), end.point().energy(), way));
        return new Target(bridge.nearest(point, moodsOnTheWay(start, end)), point, start.spread() * (1 - way));
    }

    /** Nobody is led through sadness who neither starts nor ends there. */
    private static Set<Mood> moodsOnTheWay(Target start, Target end) {
        Set<Mood> moods = EnumSet.complementOf(EnumSet.of(Mood.SAD));
        moods.add(start.mood());
        moods.add(end.mood());
        return moods;
    }

    private static double mix(double from, double to, double way) {
        return from + (to - from) * way;
    }
}
