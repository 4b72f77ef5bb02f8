package moodring.db;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import moodring.track.AudioFeatures;
import moodring.track.Feature;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.Track;
import moodring.track.TrackDetails;

/** Made-up catalogs for the tests: one seed gives one catalog; the mood of track n is mood n modulo 5, its cluster too. */
final class Samples {

    static final CatalogOrigin ORIGIN = new CatalogOrigin(
            "demo",
            List.of(new SourceFile("tracks.csv", 12, "0".repeat(64))),
            true,
            10,
            1,
            7,
            Map.of("clusters", "5"),
            Map.of("moodring", "0.1.0"),
            Map.of("silhouette", 0.25));

    private Samples() {}

    static List<CatalogRow> rows(int count, long seed) {
        List<CatalogRow> rows = new ArrayList<>();
        iterator(count, seed).forEachRemaining(rows::add);
        return rows;
    }

    static Iterator<CatalogRow> iterator(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count).mapToObj(n -> row(n, random)).iterator();
    }

    static List<ClusterCard> cards(int tracks) {
        List<ClusterCard> cards = new ArrayList<>();
        for (Mood mood : Mood.values()) {
            int size = tracks / 5 + (mood.ordinal() < tracks % 5 ? 1 : 0);
            cards.add(new ClusterCard(
                    mood.ordinal(),
                    mood,
                    "all " + mood.word(),
                    "its number says so",
                    size,
                    Map.of(Feature.VALENCE, 0.5, Feature.ENERGY, 0.25, Feature.TEMPO, 120.5),
                    mood == Mood.SAD ? OptionalDouble.empty() : OptionalDouble.of(0.5),
                    Map.of(mood, 0.125)));
        }
        return cards;
    }

    /** Publishes a catalog of this many tracks. */
    static CatalogVersion publish(Catalogs catalogs, int tracks, long seed) {
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addClusters(cards(tracks));
            writer.addTracks(iterator(tracks, seed));
            return writer.publish(ORIGIN);
        }
    }

    private static CatalogRow row(int n, SplittableRandom random) {
        AudioFeatures features = new AudioFeatures(
                thousandth(random),
                thousandth(random),
                thousandth(random),
                thousandth(random),
                random.nextInt(1001) / 1e6,
                OptionalDouble.of(-random.nextInt(60_000) / 1000.0),
                OptionalDouble.of(thousandth(random)),
                OptionalDouble.of(thousandth(random)),
                OptionalDouble.of((60_000 + random.nextInt(120_000)) / 1000.0));
        String id = "demo-" + Long.toString(random.nextLong() >>> 1, 36);
        Track track = new Track(id, "Title " + n, "Artist " + n % 97, features, TrackDetails.NONE);
        Mood mood = Mood.values()[n % 5];
        PlacedTrack placed = new PlacedTrack(
                track, mood, mood.ordinal(), sure(mood), "artist " + n % 97 + "|title " + n, n % 11 == 0);
        return new CatalogRow(placed, new MoodReason(0.5, mood, 0.25, Mood.values()[(n + 1) % 5], 0.75));
    }

    private static Map<Mood, Double> sure(Mood mood) {
        Map<Mood, Double> probabilities = new EnumMap<>(Mood.class);
        for (Mood other : Mood.values()) {
            probabilities.put(other, other == mood ? 0.6 : 0.1);
        }
        return probabilities;
    }

    private static double thousandth(SplittableRandom random) {
        return random.nextInt(1001) / 1000.0;
    }
}
