package moodring.recommend.sample;

import java.util.Collections;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import moodring.track.AudioFeatures;
import moodring.track.PlacedTrack;
import moodring.track.TrackDetails;

/** What two songs can have in common. */
public record Traits(
        Set<String> artists, Set<String> albums, Set<String> genres, OptionalInt year, AudioFeatures sound) {
    private static final double YEARS_WIDTH = 5;
    private static final double SOUND_WIDTH = 0.35;

    public static Traits of(PlacedTrack placed) {
        TrackDetails details = placed.track().details();
        return new Traits(
                Artists.of(placed),
                details.album().map(Set::of).orElse(Set.of()),
                Set.copyOf(details.genres()),
                details.year(),
                placed.track().features());
    }

    /**
     * From 0 (nothing in common) to 1: the mean of what artists, albums, genres, years and sound have in common, over
     * those that are known of both.
     */
    public double likeness(Traits other) {
        double sum = soundInCommon(other);
        int known = 1;
        for (double part : new double[] {
            inCommon(artists, other.artists),
            inCommon(albums, other.albums),
            inCommon(genres, other.genres),
            yearsInCommon(other)
        }) {
            if (!Double.isNaN(part)) {
                sum += part;
                known++;
            }
        }
        return sum / known;
    }

    /** Jaccard's index; NaN where one side is unknown. */
    private static double inCommon(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Double.NaN;
        }
        if (Collections.disjoint(one, other)) {
            return 0;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size() / (double) (one.size() + other.size() - both.size());
    }

    private double yearsInCommon(Traits other) {
        return year.isPresent() && other.year.isPresent()
                ? Math.exp(-Math.abs(year.getAsInt() - other.year.getAsInt()) / YEARS_WIDTH)
                : Double.NaN;
    }

    private double soundInCommon(Traits other) {
        double squares = square(sound.valence() - other.sound.valence())
                + square(sound.energy() - other.sound.energy())
                + square(sound.danceability() - other.sound.danceability())
                + square(sound.acousticness() - other.sound.acousticness())
                + square(sound.instrumentalness() - other.sound.instrumentalness());
        return Math.exp(-squares / (2 * SOUND_WIDTH * SOUND_WIDTH));
    }

    private static double square(double difference) {
        return difference * difference;
    }
}
