package moodring.recommend.sample;

import java.util.List;
import moodring.track.PlacedTrack;

/** Prefers songs whose place in the catalog speaks clearly for the wanted mood: the probability of that mood. */
public final class SureOfTheMood implements QueueRanker {
    @Override
    public double[] score(QueueSoFar queue, List<PlacedTrack> candidates) {
        return candidates.stream()
                .mapToDouble(candidate ->
                        candidate.moodProbabilities().get(queue.next().mood()))
                .toArray();
    }
}
