package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a small catalog a mood's own and its other tracks lie so near to each other that one read could span both. */
class NearestTracksTest {

    private static final int TRACKS = 60;
    private static final PlanePoint MIDDLE = new PlanePoint(0.5, 0.5);

    @Test
    void givesOnlyTheMoodAskedForWhereOwnAndOtherTracksLieClose(@TempDir Path folder) {
        List<CatalogRow> rows = Samples.rows(TRACKS, 1).stream()
                .map(NearestTracksTest::everyThirdOwn)
                .toList();
        Catalogs catalogs = new Catalogs(folder);
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addClusters(Samples.cards(TRACKS));
            writer.addTracks(rows.iterator());
            writer.publish(Samples.ORIGIN);
        }
        try (Catalog catalog = catalogs.open()) {
            assertThat(catalog.count(TrackFilter.ALL.ownTracks())).isEqualTo(20);
            for (Mood mood : Mood.values()) {
                assertThat(catalog.nearest(MIDDLE, TrackFilter.of(mood), 12))
                        .as(mood.word())
                        .extracting(track -> track.track().title())
                        .containsExactlyElementsOf(titlesNearestFirst(rows, mood));
            }
        }
    }

    private static CatalogRow everyThirdOwn(CatalogRow row) {
        PlacedTrack track = row.track();
        boolean own = Integer.parseInt(track.track().title().replace("Title ", "")) % 3 == 0;
        return new CatalogRow(
                new PlacedTrack(
                        track.track(), track.mood(), track.cluster(), track.moodProbabilities(), track.songKey(), own),
                row.reason());
    }

    private static List<String> titlesNearestFirst(List<CatalogRow> rows, Mood mood) {
        return rows.stream()
                .map(CatalogRow::track)
                .filter(track -> track.mood() == mood)
                .sorted(Comparator.comparingDouble(
                        track -> MIDDLE.distanceTo(PlanePoint.of(track.track().features()))))
                .map(track -> track.track().title())
                .toList();
    }
}
