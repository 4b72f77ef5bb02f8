package moodring.catalog.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.track.AudioFeatures;
import moodring.track.Feature;

/** How the features of many tracks are spread: for each the number of tracks in equal steps. Not for several threads. */
public final class SoundProfile {

    private static final int STEPS = 40;
    /** The index compares groups of at least this share of the expected tracks; smaller ones make it jump. */
    private static final double SMALLEST_GROUP = 0.05;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Feature, long[]> counts;

    public SoundProfile() {
        this(new EnumMap<>(Feature.class));
    }

    private SoundProfile(Map<Feature, long[]> counts) {
        this.counts = counts;
    }

    public void add(AudioFeatures features) {
        for (Feature feature : Feature.values()) {
            OptionalDouble value = feature.of(features);
            if (value.isPresent()) {
                counts.computeIfAbsent(feature, each -> new long[STEPS])[step(feature, value.getAsDouble())]++;
            }
        }
    }

    /**
     * The population stability index of each feature that both know: Σ (now − then) · ln(now ÷ then) over the shares of
     * tracks. Below 0.1 nothing has changed, above 0.25 the population is another one (Siddiqi 2006, Credit Risk
     * Scorecards, chapter 8).
     */
    public Map<Feature, Double> stabilityIndex(SoundProfile then) {
        Map<Feature, Double> index = new EnumMap<>(Feature.class);
        counts.forEach((feature, now) -> {
            long[] before = then.counts.get(feature);
            if (before != null) {
                index.put(feature, Math.round(1e4 * index(now, before)) / 1e4);
            }
        });
        return index;
    }

    /** One line of JSON. */
    public String text() {
        try {
            return JSON.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts are always JSON", e);
        }
    }

    /** @throws CatalogException {@code NO_CATALOG} if it is not what {@link #text} writes */
    public static SoundProfile read(String text) {
        try {
            Map<Feature, long[]> counts = JSON.readValue(
                    text, JSON.getTypeFactory().constructMapType(EnumMap.class, Feature.class, long[].class));
            if (counts.values().stream().allMatch(each -> each.length == STEPS)) {
                return new SoundProfile(counts);
            }
            throw unreadable(null);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private static double index(long[] now, long[] then) {
        long all = LongStream.of(now).sum();
        long allThen = LongStream.of(then).sum();
        double index = 0;
        long here = 0;
        long thenHere = 0;
        long left = allThen;
        for (int step = 0; step < STEPS; step++) {
            here += now[step];
            thenHere += then[step];
            left -= then[step];
            boolean full = thenHere >= SMALLEST_GROUP * allThen && left >= SMALLEST_GROUP * allThen;
            if (full || step == STEPS - 1) {
                index += term(share(here, all), share(thenHere, allThen));
                here = 0;
                thenHere = 0;
            }
        }
        return index;
    }

    private static double term(double now, double then) {
        return (now - then) * Math.log(now / then);
    }

    /** Half a track where there is none: the logarithm of nothing says nothing. */
    private static double share(long count, long all) {
        return Math.max(count, 0.5) / all;
    }

    private static int step(Feature feature, double value) {
        double fraction =
                switch (feature) {
                    case LOUDNESS -> (value + 30) / 35; // hardly any track is quieter than -30 decibel
                    case TEMPO -> value / 240;
                    case VALENCE, ENERGY, DANCEABILITY, ACOUSTICNESS, INSTRUMENTALNESS, SPEECHINESS, LIVENESS -> value;
                };
        return (int) Math.max(0, Math.min(STEPS - 1, fraction * STEPS));
    }

    private static CatalogException unreadable(Exception cause) {
        return new CatalogException(
                Kind.NO_CATALOG,
                "What the current catalog says of its own sound cannot be read; build anew with ./moodring catalog build, without --update.",
                cause);
    }
}
