package moodring.recommend;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import moodring.db.CatalogOrigin;
import moodring.db.CatalogRow;
import moodring.db.CatalogWriter;
import moodring.db.Catalogs;
import moodring.db.ClusterCard;
import moodring.db.MoodReason;
import moodring.recommend.sample.Song;
import moodring.track.Mood;
import moodring.track.PlacedTrack;

/** Publishes real catalogs of made-up songs for tests; each mood is one cluster. */
public final class TestCatalog {
    private TestCatalog() {}

    /** @return the folder's catalogs, the new one published */
    public static Catalogs publish(Path folder, Song... songs) {
        return publish(folder, Arrays.stream(songs).map(Song::placed).toList());
    }

    /** @return the folder's catalogs, the new one published */
    public static Catalogs publish(Path folder, List<PlacedTrack> tracks) {
        Catalogs catalogs = new Catalogs(folder);
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addClusters(Arrays.stream(Mood.values())
                    .map(mood -> card(mood, tracks))
                    .filter(card -> card.size() > 0)
                    .toList());
            writer.addTracks(tracks.stream().map(TestCatalog::row).iterator());
            writer.publish(
                    new CatalogOrigin("csv", List.of(), true, tracks.size(), 0, 1, Map.of(), Map.of(), Map.of()));
        }
        return catalogs;
    }

    private static ClusterCard card(Mood mood, List<PlacedTrack> tracks) {
        int size = (int) tracks.stream().filter(track -> track.mood() == mood).count();
        return new ClusterCard(
                mood.ordinal(),
                mood,
                mood.word(),
                "It is for tests.",
                size,
                Map.of(),
                OptionalDouble.empty(),
                Map.of());
    }

    private static CatalogRow row(PlacedTrack track) {
        return new CatalogRow(track, new MoodReason(0.1, track.mood(), 0.2, Mood.CHILL, 0.3));
    }
}
