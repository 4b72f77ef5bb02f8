package moodring.recommend.sample;

import java.util.List;
import moodring.track.PlacedTrack;

/** Prefers what many know, or what few know, as the listener wishes; the listener's own songs count as known. */
public final class Familiarity implements QueueRanker {
    private static final double UNKNOWN = 0.5;

    private final double degree;

    /** @param degree -1 (new) to 1 (familiar) */
    public Familiarity(double degree) {
        this.degree = degree;
    }

    @Override
    public double[] score(QueueSoFar queue, List<PlacedTrack> candidates) {
        return candidates.stream()
                .mapToDouble(candidate -> degree * (known(candidate) - UNKNOWN) + UNKNOWN)
                .toArray();
    }

    private static double known(PlacedTrack candidate) {
        if (candidate.own()) {
            return 1;
        }
        var popularity = candidate.track().details().popularity();
        return popularity.isPresent() ? popularity.getAsInt() / 100.0 : UNKNOWN;
    }
}
