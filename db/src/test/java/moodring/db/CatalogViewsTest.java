package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moodring.track.Feature;
import moodring.track.PlacedTrack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views as the person sees them who opens the console. */
class CatalogViewsTest {

    @TempDir
    static Path folder;

    private static Jdbi viewer;

    @BeforeAll
    static void publishOnce() {
        viewer = viewer(publish(new Catalogs(folder), Samples.cards(100), Samples.rows(100, 1)));
    }

    @Test
    void summariseTheMoods() {
        assertThat(rows("SELECT * FROM mood_summary")).hasSize(5).first().satisfies(row -> assertThat(row)
                .containsEntry("mood", "energetic")
                .containsEntry("tracks", 20L)
                .containsEntry("own_tracks", 2L)
                .hasEntrySatisfying("percent", percent -> assertThat(percent).hasToString("20.0"))
                .hasEntrySatisfying("valence", mean -> assertThat(mean).hasToString("0.500")));
    }

    @Test
    void averageTheTempoOverTheClustersThatKnowOne(@TempDir Path other) {
        List<ClusterCard> cards = new ArrayList<>(Samples.cards(15));
        ClusterCard known = cards.get(0);
        cards.set(
                0,
                new ClusterCard(
                        0, known.mood(), "slow", "why", 1, Map.of(Feature.TEMPO, 90.0), known.silhouette(), Map.of()));
        cards.add(new ClusterCard(5, known.mood(), "unknown", "why", 2, Map.of(), known.silhouette(), Map.of()));
        List<CatalogRow> rows = Samples.rows(15, 1);
        rows.set(5, inCluster(5, rows.get(5)));
        rows.set(10, inCluster(5, rows.get(10)));
        assertThat(rows(viewer(publish(new Catalogs(other), cards, rows)), "SELECT * FROM mood_summary"))
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("tracks", 3L)
                        .hasEntrySatisfying("tempo", mean -> assertThat(mean).hasToString("90.0")));
    }

    @Test
    void showACardForEachCluster() {
        assertThat(rows("SELECT * FROM cluster_card WHERE mood = 'sad'"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("name", "all sad")
                        .containsEntry("why", "its number says so")
                        .containsEntry("tracks", 20)
                        .containsKeys("tempo_bpm", "loudness_db", "to_sad", "silhouette"));
    }

    @Test
    void listTheTracksOfAMood() {
        List<Map<String, Object>> rows = rows("SELECT * FROM tracks_by_mood WHERE mood = 'chill'");
        assertThat(rows).hasSize(20).allSatisfy(row -> assertThat(row)
                .containsEntry("mood", "chill")
                .hasEntrySatisfying("percent_sure", sure -> assertThat(sure).hasToString("60.0")));
    }

    @Test
    void sayWhyATrackHasItsMood() {
        assertThat(rows("SELECT * FROM why_this_mood WHERE title = 'Title 3'"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("because", "in cluster 3 \"all cheerful\": its number says so")
                        .containsEntry("nearest_prototype", "cheerful")
                        .containsEntry("nearest_distance", 0.25f)
                        .containsEntry("second_prototype", "sad")
                        .containsEntry("second_distance", 0.75f));
    }

    @Test
    void showRejectedRowsAndTheHistoryOfBuilds() {
        assertThat(rows("SELECT * FROM rejected_rows"))
                .containsExactly(Map.of("reason", "tempo is 0", "file", "a.csv", "line", 3L));
        assertThat(rows("SELECT * FROM build_history")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("source", "demo")
                .containsEntry("made_up", true)
                .containsEntry("tracks", 100)
                .containsEntry("rejected", 1L)
                .containsEntry("scores", "silhouette = 0.25"));
    }

    @Test
    void areAllExplainedByAComment() {
        String sql = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                + " AND (remarks IS NULL OR remarks = '')";
        assertThat(rows(sql)).isEmpty();
        assertThat(rows("SELECT table_name AS name FROM information_schema.views WHERE table_schema = 'PUBLIC'"))
                .extracting(row -> row.get("name"))
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        "MOOD_SUMMARY",
                        "CLUSTER_CARD",
                        "TRACKS_BY_MOOD",
                        "WHY_THIS_MOOD",
                        "REJECTED_ROWS",
                        "BUILD_HISTORY"));
    }

    private static CatalogVersion publish(Catalogs catalogs, List<ClusterCard> cards, List<CatalogRow> rows) {
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addClusters(cards);
            writer.addTracks(rows.iterator());
            writer.addRejectedRows(
                    List.of(new RejectedRow("tempo is 0", "a.csv", 3)).iterator());
            return writer.publish(Samples.ORIGIN);
        }
    }

    private static CatalogRow inCluster(int cluster, CatalogRow row) {
        PlacedTrack track = row.track();
        return new CatalogRow(
                new PlacedTrack(
                        track.track(), track.mood(), cluster, track.moodProbabilities(), track.songKey(), track.own()),
                row.reason());
    }

    private static Jdbi viewer(CatalogVersion version) {
        Path database = version.folder().resolve(CatalogFolder.DATABASE);
        return Jdbi.create(H2Address.forReading(database), H2Address.VIEWER, "");
    }

    private static List<Map<String, Object>> rows(String sql) {
        return rows(viewer, sql);
    }

    private static List<Map<String, Object>> rows(Jdbi viewer, String sql) {
        return viewer.withHandle(handle -> handle.createQuery(sql).mapToMap().list());
    }
}
