package moodring.catalog.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import moodring.db.Catalog;
import moodring.db.CatalogOrigin;
import moodring.db.CatalogRow;
import moodring.db.CatalogWriter;
import moodring.db.Catalogs;
import moodring.db.ClusterCard;
import moodring.db.MoodReason;
import moodring.track.AudioFeatures;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.Track;
import moodring.track.TrackDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two small catalogs in real files, and what is said of their tracks. */
class CompareCatalogsTest {

    @TempDir
    Path folder;

    @Test
    void saysWhichTracksCameAndWentAndWhyAMoodChanged() {
        publish(
                row("went", 0.5, Mood.SAD, 0.9, 0.1),
                row("same", 0.5, Mood.SAD, 0.9, 0.1),
                row("corrected", 0.2, Mood.SAD, 0.9, 0.1),
                row("border", 0.4, Mood.SAD, 0.5, 0.4),
                row("moved", 0.3, Mood.SAD, 0.9, 0.1));
        publish(
                row("came", 0.5, Mood.CHILL, 0.2, 0.8),
                row("same", 0.5, Mood.SAD, 0.8, 0.2),
                row("corrected", 0.7, Mood.CHILL, 0.2, 0.8),
                row("border", 0.4, Mood.CHILL, 0.3, 0.7),
                row("moved", 0.3, Mood.CHILL, 0.1, 0.9));
        CatalogDiff diff = compare(true);
        assertThat(diff.came()).extracting(NamedTrack::id).containsExactly("came");
        assertThat(diff.went()).extracting(NamedTrack::id).containsExactly("went");
        assertThat(diff.drift().common()).isEqualTo(4);
        assertThat(diff.changes())
                .extracting(MoodChange::id, MoodChange::reason, MoodChange::why)
                .containsExactly(
                        tuple(
                                "moved",
                                ChangeReason.CLUSTERS,
                                "cluster 4: sad 90 %, chill 10 % → cluster 1: sad 10 %, chill 90 %"),
                        tuple("corrected", ChangeReason.SOUND, "valence 0.200 → 0.700"),
                        tuple(
                                "border",
                                ChangeReason.BORDER,
                                "cluster 4: sad 50 %, chill 40 % → cluster 1: sad 30 %, chill 70 %"));
        assertThat(diff.moved(Mood.SAD, Mood.CHILL)).isEqualTo(3);
    }

    @Test
    void blamesTheNamingWhereThePrototypesAreOthers() {
        publish(row("one", 0.5, Mood.SAD, 0.9, 0.1));
        publish(row("one", 0.5, Mood.CHILL, 0.1, 0.9));
        assertThat(compare(false).reasons()).containsExactly(Map.entry(ChangeReason.NAMING, 1));
    }

    private CatalogDiff compare(boolean sameNaming) {
        Catalogs catalogs = new Catalogs(folder);
        String newest = catalogs.versions().get(0).id();
        String before = catalogs.versions().get(1).id();
        try (Catalog older = catalogs.open(before);
                Catalog newer = catalogs.open(newest)) {
            return CompareCatalogs.compare(older, newer, sameNaming);
        }
    }

    private void publish(CatalogRow... rows) {
        try (CatalogWriter writer = new Catalogs(folder).begin()) {
            writer.addTracks(List.of(rows).iterator());
            List<ClusterCard> cards = new ArrayList<>();
            for (Mood mood : Mood.values()) {
                int size = (int) List.of(rows).stream()
                        .filter(row -> row.track().mood() == mood)
                        .count();
                cards.add(new ClusterCard(
                        mood.ordinal(),
                        mood,
                        mood.word(),
                        "because",
                        size,
                        Map.of(),
                        OptionalDouble.empty(),
                        Map.of()));
            }
            writer.addClusters(cards);
            writer.publish(new CatalogOrigin("csv", List.of(), true, 0, 0, 1, Map.of(), Map.of(), Map.of()));
        }
    }

    private static CatalogRow row(String id, double valence, Mood mood, double sad, double chill) {
        Map<Mood, Double> probabilities = new EnumMap<>(Mood.class);
        for (Mood each : Mood.values()) {
            probabilities.put(each, 0.0);
        }
        probabilities.put(Mood.SAD, sad);
        probabilities.put(Mood.CHILL, chill);
        probabilities.put(Mood.ENERGETIC, 1 - sad - chill);
        OptionalDouble unknown = OptionalDouble.empty();
        AudioFeatures features = new AudioFeatures(valence, 0.5, 0.5, 0.5, 0.5, unknown, unknown, unknown, unknown);
        Track track = new Track(id, "Title " + id, "Artist", features, TrackDetails.NONE);
        return new CatalogRow(
                new PlacedTrack(track, mood, mood.ordinal(), probabilities, "song " + id, false),
                new MoodReason(0.5, mood, 0.5, Mood.ENERGETIC, 0.9));
    }
}
