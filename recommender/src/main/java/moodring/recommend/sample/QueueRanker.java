package moodring.recommend.sample;

import java.util.List;
import moodring.track.PlacedTrack;

/** Says how well each candidate would come next. */
public interface QueueRanker {
    /**
     * @param candidates at least one
     * @return a score for each candidate, in their order; higher is better, the best near 1 and the worst near 0 (or 0
     *     and -1 where it only takes away), so that weights mean the same for all rankers
     */
    double[] score(QueueSoFar queue, List<PlacedTrack> candidates);
}
