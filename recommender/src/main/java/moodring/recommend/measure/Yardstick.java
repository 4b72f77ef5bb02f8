package moodring.recommend.measure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import moodring.recommend.sample.Artists;
import moodring.recommend.sample.SmoothTransition;
import moodring.track.AudioFeatures;
import moodring.track.Feature;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;

/** Measures one queue. Immutable. */
final class Yardstick {
    private final double[] deviations;
    private final Novelty novelty;

    /** @param typical songs whose features tell how far apart songs usually are */
    Yardstick(List<PlacedTrack> typical, Novelty novelty) {
        this.novelty = novelty;
        deviations = new double[Feature.values().length];
        for (Feature feature : Feature.values()) {
            deviations[feature.ordinal()] = deviation(typical, feature);
        }
    }

    /** NaN where nothing can be said. */
    double of(Figure figure, Listing queue) {
        List<PlacedTrack> songs = queue.tracks();
        return switch (figure) {
            case DISTANCE ->
                mean(IntStream.range(0, songs.size())
                        .mapToDouble(i -> PlanePoint.of(songs.get(i).track().features())
                                .distanceTo(queue.targets().get(i).point()))
                        .toArray());
            case DIVERSITY -> diversity(songs);
            case ARTISTS -> artists(songs);
            case NOVELTY -> mean(songs.stream().mapToDouble(novelty::of).toArray());
            case SMOOTHNESS ->
                mean(IntStream.range(1, songs.size())
                        .mapToDouble(i -> SmoothTransition.smoothness(songs.get(i - 1), songs.get(i)))
                        .toArray());
            case MOOD_PRECISION, OWN_SONGS -> Double.NaN; // not to be seen in one queue alone
        };
    }

    /** Share of the songs whose label is what was wanted; NaN where one of the moods wanted has no label at all. */
    static double precision(Listing queue, Map<String, Mood> labels) {
        Set<Mood> known = new HashSet<>(labels.values());
        if (queue.targets().stream().anyMatch(target -> !known.contains(target.mood()))) {
            return Double.NaN;
        }
        return mean(IntStream.range(0, queue.tracks().size())
                .mapToDouble(i -> labels.get(queue.tracks().get(i).track().id())
                                == queue.targets().get(i).mood()
                        ? 1
                        : 0)
                .toArray());
    }

    private double diversity(List<PlacedTrack> songs) {
        return mean(IntStream.range(0, songs.size())
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i)
                        .mapToDouble(j -> apart(
                                songs.get(i).track().features(),
                                songs.get(j).track().features())))
                .toArray());
    }

    /** Root mean square over the features that both have. */
    private double apart(AudioFeatures one, AudioFeatures other) {
        double sum = 0;
        int known = 0;
        for (Feature feature : Feature.values()) {
            OptionalDouble first = feature.of(one);
            OptionalDouble second = feature.of(other);
            if (first.isPresent() && second.isPresent() && deviations[feature.ordinal()] > 0) {
                double steps = (first.getAsDouble() - second.getAsDouble()) / deviations[feature.ordinal()];
                sum += steps * steps;
                known++;
            }
        }
        return known == 0 ? 0 : Math.sqrt(sum / known);
    }

    private static double artists(List<PlacedTrack> songs) {
        Set<Set<String>> different = new HashSet<>();
        int named = 0;
        for (PlacedTrack song : songs) {
            Set<String> artists = Artists.of(song);
            named += artists.isEmpty() ? 0 : 1;
            if (!artists.isEmpty()) {
                different.add(artists);
            }
        }
        return named == 0 ? Double.NaN : different.size() / (double) named;
    }

    private static double deviation(List<PlacedTrack> songs, Feature feature) {
        double[] values = songs.stream()
                .map(song -> feature.of(song.track().features()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length == 0 ? 0 : Math.sqrt(squares / values.length);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
