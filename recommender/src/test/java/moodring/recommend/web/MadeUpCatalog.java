package moodring.recommend.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodring.db.CatalogOrigin;
import moodring.db.CatalogRow;
import moodring.db.CatalogVersion;
import moodring.db.CatalogWriter;
import moodring.db.Catalogs;
import moodring.db.ClusterCard;
import moodring.db.MoodReason;
import moodring.track.AudioFeatures;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.Track;
import moodring.track.TrackDetails;

/** A real catalog of invented songs, a cloud for each mood, the same for the same seed. */
final class MadeUpCatalog {
    private static final String[] FIRST = {"Paper", "Velvet", "Hollow", "Copper", "Distant", "Neon", "Amber", "Quiet"};
    private static final String[] SECOND = {"Lantern", "Harbour", "Meadow", "Parade", "Letter", "Satellite", "Rain"};

    private final Random random = new Random(7);
    private final boolean madeUp;

    private MadeUpCatalog(boolean madeUp) {
        this.madeUp = madeUp;
    }

    /** Publishes a catalog whose songs say that they are made up. */
    static CatalogVersion publish(Path folder, int tracks) {
        return new MadeUpCatalog(true).write(folder, tracks);
    }

    /** Publishes one whose songs have ids, covers and previews as Spotify gives them. */
    static CatalogVersion publishWithSpotifyIds(Path folder, int tracks) {
        return new MadeUpCatalog(false).write(folder, tracks);
    }

    private CatalogVersion write(Path folder, int tracks) {
        try (CatalogWriter writer = new Catalogs(folder).begin()) {
            writer.addClusters(
                    Stream.of(Mood.values()).map(mood -> card(mood, tracks)).toList());
            writer.addTracks(IntStream.range(0, tracks).mapToObj(this::row).iterator());
            return writer.publish(new CatalogOrigin(
                    madeUp ? "demo" : "csv", List.of(), madeUp, tracks, 0, 7, Map.of(), Map.of(), Map.of()));
        }
    }

    /** The moods take turns. */
    private static ClusterCard card(Mood mood, int tracks) {
        int moods = Mood.values().length;
        int size = tracks / moods + (mood.ordinal() < tracks % moods ? 1 : 0);
        return new ClusterCard(
                mood.ordinal(),
                mood,
                mood.word() + " songs",
                "Drawn so.",
                size,
                Map.of(),
                OptionalDouble.empty(),
                Map.of());
    }

    private CatalogRow row(int number) {
        Mood mood = Mood.values()[number % Mood.values().length];
        Map<Mood, Double> shares = new EnumMap<>(Mood.class);
        for (Mood each : Mood.values()) {
            shares.put(each, each == mood ? 0.6 : 0.1);
        }
        PlacedTrack placed =
                new PlacedTrack(track(number, mood), mood, mood.ordinal(), shares, "song-" + number, false);
        Mood second = Mood.values()[(mood.ordinal() + 1) % Mood.values().length];
        return new CatalogRow(placed, new MoodReason(0.4, mood, 0.5, second, 1.2));
    }

    private Track track(int number, Mood mood) {
        double valence = near(valence(mood));
        double energy = near(energy(mood));
        AudioFeatures features = new AudioFeatures(
                valence,
                energy,
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                OptionalDouble.of(-10),
                OptionalDouble.of(0.05),
                OptionalDouble.of(0.1),
                OptionalDouble.of(70 + 90 * random.nextDouble()));
        String id = madeUp ? "demo-" + number : "%022d".formatted(number);
        String title = FIRST[number % FIRST.length] + " " + SECOND[number / 3 % SECOND.length] + " " + number;
        return new Track(
                id, title, "The " + SECOND[number % SECOND.length] + "s " + number % 97, features, details(number));
    }

    private TrackDetails details(int number) {
        return new TrackDetails(
                Optional.of("Invented " + number % 50),
                OptionalInt.of(1970 + number % 50),
                List.of(),
                Optional.of(false),
                OptionalInt.of(number % 12),
                OptionalInt.of(number % 2),
                Optional.of(Duration.ofSeconds(180 + number % 90)),
                Optional.empty(),
                OptionalInt.of(number % 100),
                madeUp ? Optional.empty() : Optional.of(URI.create("https://i.scdn.co/image/" + number)),
                madeUp ? Optional.empty() : Optional.of(URI.create("https://p.scdn.co/mp3-preview/" + number)),
                Optional.empty());
    }

    private double near(double middle) {
        return Math.min(1, Math.max(0, middle + 0.1 * random.nextGaussian()));
    }

    private static double valence(Mood mood) {
        return switch (mood) {
            case ENERGETIC -> 0.6;
            case CHILL -> 0.45;
            case ROMANTIC -> 0.55;
            case CHEERFUL -> 0.82;
            case SAD -> 0.2;
        };
    }

    private static double energy(Mood mood) {
        return switch (mood) {
            case ENERGETIC -> 0.86;
            case CHILL -> 0.28;
            case ROMANTIC -> 0.45;
            case CHEERFUL -> 0.68;
            case SAD -> 0.3;
        };
    }
}
