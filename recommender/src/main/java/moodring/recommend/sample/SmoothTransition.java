package moodring.recommend.sample;

import java.util.List;
import java.util.OptionalDouble;
import moodring.track.PlacedTrack;
import moodring.track.TrackDetails;

/**
 * Prefers songs that a listener can slide into: near in tempo (double and half count as near) and in key (steps on the
 * circle of fifths, where a minor key stands with its relative major). What is unknown counts half.
 */
public final class SmoothTransition implements QueueRanker {
    private static final double UNKNOWN = 0.5;
    private static final int HALF_CIRCLE = 6;

    @Override
    public double[] score(QueueSoFar queue, List<PlacedTrack> candidates) {
        return candidates.stream()
                .mapToDouble(candidate ->
                        queue.last().map(last -> smoothness(last, candidate)).orElse(UNKNOWN))
                .toArray();
    }

    /** From 0 (a jump) to 1 (same tempo, same key). */
    public static double smoothness(PlacedTrack from, PlacedTrack to) {
        OptionalDouble tempo = tempoNearness(from, to);
        OptionalDouble key = keyNearness(from.track().details(), to.track().details());
        return (tempo.orElse(UNKNOWN) + key.orElse(UNKNOWN)) / 2;
    }

    /** 1 for the same tempo, 0 for half an octave apart, the farthest that there is. */
    private static OptionalDouble tempoNearness(PlacedTrack from, PlacedTrack to) {
        OptionalDouble first = from.track().features().tempoBpm();
        OptionalDouble second = to.track().features().tempoBpm();
        if (first.isEmpty() || second.isEmpty()) {
            return OptionalDouble.empty();
        }
        double octaves = Math.abs(Math.log(first.getAsDouble() / second.getAsDouble()) / Math.log(2));
        double folded = Math.abs(octaves - Math.rint(octaves));
        return OptionalDouble.of(1 - 2 * folded);
    }

    private static OptionalDouble keyNearness(TrackDetails from, TrackDetails to) {
        boolean known = from.key().isPresent()
                && from.mode().isPresent()
                && to.key().isPresent()
                && to.mode().isPresent();
        if (!known) {
            return OptionalDouble.empty();
        }
        int apart = Math.abs(placeOnCircle(from) - placeOnCircle(to));
        int steps = Math.min(apart, 2 * HALF_CIRCLE - apart);
        return OptionalDouble.of(1 - steps / (double) HALF_CIRCLE);
    }

    /** A fifth is seven semitones; a minor key has the place of the major key three semitones above. */
    private static int placeOnCircle(TrackDetails details) {
        int major = details.key().getAsInt() + (details.mode().getAsInt() == 0 ? 3 : 0);
        return major * 7 % 12;
    }
}
