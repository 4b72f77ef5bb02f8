package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Catalogs catalogs = new Catalogs(folder);
        CatalogVersion version;
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addClusters(Samples.cards(100));
            writer.addTracks(Samples.iterator(100, 1));
            writer.addRejectedRows(
                    List.of(new RejectedRow("tempo is 0", "a.csv", 3)).iterator());
            version = writer.publish(Samples.ORIGIN);
        }
        Path database = version.folder().resolve(CatalogFolder.DATABASE);
        viewer = Jdbi.create(H2Address.forReading(database), H2Address.VIEWER, "");
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

    private static List<Map<String, Object>> rows(String sql) {
        return viewer.withHandle(handle -> handle.createQuery(sql).mapToMap().list());
    }
}
