package moodring.recommend.sample;

import java.util.List;
import moodring.recommend.policy.Target;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;

/** Prefers songs near the target: 1 at the point, falling like a bell; the wider, the less exactly the point is known. */
public final class NearTheTarget implements QueueRanker {
    /** About the distance on the plane at which two songs begin to feel different. */
    private static final double WIDTH = 0.12;

    @Override
    public double[] score(QueueSoFar queue, List<PlacedTrack> candidates) {
        Target target = queue.next();
        double twiceVariance = 2 * (WIDTH * WIDTH + target.spread() * target.spread() / 2);
        return candidates.stream()
                .mapToDouble(
                        candidate -> PlanePoint.of(candidate.track().features()).distanceTo(target.point()))
                .map(distance -> Math.exp(-distance * distance / twiceVariance))
                .toArray();
    }
}
