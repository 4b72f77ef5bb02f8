package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import moodring.db.Catalog;
import moodring.db.CatalogRow;
import moodring.db.CatalogWriter;
import moodring.db.Catalogs;
import moodring.db.RejectedRow;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays and what changes when a catalog is built again, merged into, and gone back from. */
class RebuildTest {

    private static final int TRACKS = 600;

    @TempDir
    private static Path home;

    private static TestPrograms programs;
    private static String first;

    @BeforeAll
    static void build() throws IOException {
        programs = new TestPrograms(home);
        first = build(MadeUpFile.lines(TRACKS)).get("catalog").asText();
        FileUtils.copyDirectory(
                catalogs().folder().toFile(), home.resolve("kept").toFile());
    }

    @Test
    void anUpdateAddsAndCorrectsTracksAndLeavesTheOthersAsTheyAre() throws IOException {
        back();
        Map<String, CatalogRow> before = rows();
        List<String> read = new ArrayList<>(MadeUpFile.lines(TRACKS + 30).subList(TRACKS - 9, TRACKS + 31));
        read.add(0, MadeUpFile.lines(1).get(0));
        read.set(1, MadeUpFile.with(MadeUpFile.with(read.get(1), "energy", "0.999"), "artists", ""));
        String corrected = MadeUpFile.cell(read.get(1), "track_id");

        JsonNode summary = build(read, "--update");

        assertThat(summary.get("tracks").asInt()).isEqualTo(TRACKS + 30);
        JsonNode update = summary.get("update");
        assertThat(update.get("added").asInt()).isEqualTo(30);
        assertThat(update.get("changed").asInt()).isEqualTo(1);
        assertThat(update.get("unchanged").asInt()).isEqualTo(9);
        assertThat(update.get("kept").asInt()).isEqualTo(TRACKS - 10);
        Map<String, CatalogRow> after = rows();
        assertThat(after.get(corrected).track().track().features().energy()).isEqualTo(0.999);
        assertThat(after.get(corrected).track().track().artist())
                .as("what is known stays known")
                .isEqualTo(before.get(corrected).track().track().artist());
        before.remove(corrected);
        assertThat(after).containsAllEntriesOf(before);
    }

    @Test
    void anUpdateThatWouldChangeTheMoodsOfManyTracksIsNotPublished() throws IOException {
        back();
        List<String> turned = MadeUpFile.lines(200);
        for (int row = 1; row < turned.size(); row++) {
            for (String feature : List.of("valence", "energy", "danceability", "acousticness")) {
                double value = Double.parseDouble(MadeUpFile.cell(turned.get(row), feature));
                turned.set(row, MadeUpFile.with(turned.get(row), feature, String.valueOf(1 - value)));
            }
        }
        assertThat(run(turned, "--update")).as(programs.out.toString()).isEqualTo(65);
        assertThat(programs.err.toString())
                .contains("of the 200 tracks that the current catalog has too would change their mood");
        assertThat(programs.json().get("drift").get("common").asInt()).isEqualTo(200);
        assertThat(catalogs().current().orElseThrow().id()).isEqualTo(first);
        assertThat(run(turned, "--update", "--allow-shrink")).isZero();
    }

    @Test
    void anUpdateCountsTheRejectedRowsThatTheCatalogNoLongerNames() throws IOException {
        back();
        RejectedRow named = new RejectedRow("tempo is 0", "old.csv", 2);
        try (Catalog current = catalogs().open();
                CatalogWriter writer = catalogs().begin()) {
            current.forEachRow(row -> writer.addTracks(List.of(row).iterator()));
            writer.addClusters(current.clusters());
            writer.addPrototypes(current.prototypes());
            writer.takeOverRejectedRows(Map.of("tempo is 0", 150_000L), List.of(named));
            writer.publish(current.manifest().origin());
        }
        List<String> read = MadeUpFile.lines(20);
        read.set(3, MadeUpFile.with(read.get(3), "tempo", "0"));

        build(read, "--update");

        try (Catalog updated = catalogs().open()) {
            assertThat(updated.manifest().rejected()).containsExactly(Map.entry("tempo is 0", 150_001L));
            assertThat(updated.rejectedRows()).containsExactly(named, new RejectedRow("tempo is 0", "tracks.csv", 4));
        }
    }

    @Test
    void idsMoodsAndPrototypesStayTheSameAndDiffSaysWhatChanged() throws IOException {
        back();
        List<String> fewer = MadeUpFile.lines(TRACKS + 50);
        String gone = MadeUpFile.cell(fewer.remove(1), "track_id");
        String second = build(fewer).get("catalog").asText();
        try (Catalog before = catalogs().open(first);
                Catalog after = catalogs().open(second)) {
            assertThat(after.prototypes()).isEqualTo(before.prototypes());
            assertThat(after.moodCounts()).containsOnlyKeys(before.moodCounts().keySet());
        }

        assertThat(programs.run("diff", "--json")).isZero();
        JsonNode diff = programs.json();
        assertThat(diff.get("since").asText()).isEqualTo(first);
        assertThat(diff.get("until").asText()).isEqualTo(second);
        assertThat(diff.get("common").asInt()).isEqualTo(TRACKS - 1);
        assertThat(diff.get("came")).hasSize(50);
        assertThat(diff.get("went"))
                .extracting(track -> track.get("id").asText())
                .containsExactly(gone);
        assertThat(StreamSupport.stream(diff.get("changed").spliterator(), false))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.get("reason").asText()).isIn("border", "clusters"));

        assertThat(programs.run("diff", first, second, "--limit", "2")).isZero();
        assertThat(programs.out.toString()).contains("50 came, 1 went").contains("(the first 2 of 50)");
    }

    @Test
    void theSameInputGivesTheSameCatalogAgainAndRestoreGivesTheOldOneBack() throws IOException {
        back();
        Map<String, CatalogRow> before = rows();
        String again = build(MadeUpFile.lines(TRACKS)).get("catalog").asText();
        assertThat(again).isNotEqualTo(first);
        assertThat(rows()).isEqualTo(before);
        assertThat(programs.run("restore", first)).isZero();
        assertThat(catalogs().current().orElseThrow().id()).isEqualTo(first);
    }

    @Test
    void tracksOfTheOwnLibraryAreMarkedBesideThoseOfAPublicSet() throws IOException {
        back();
        List<String> all = MadeUpFile.lines(200);
        List<String> own = new ArrayList<>(all.subList(0, 41));
        Path file = MadeUpFile.write(home.resolve("library.csv"), own);
        JsonNode summary = build(all, "--own", file.toString(), "--allow-shrink");
        assertThat(summary.get("tracks").asInt()).isEqualTo(200);
        assertThat(summary.get("repeated").asInt()).isEqualTo(40);
        assertThat(rows().values())
                .filteredOn(row -> row.track().own())
                .extracting(row -> row.track().track().id())
                .containsExactlyInAnyOrderElementsOf(own.subList(1, 41).stream()
                        .map(line -> MadeUpFile.cell(line, "track_id"))
                        .toList());
    }

    @Test
    void anUpdateNeedsTheFeaturesOfTheClustersAndACatalogOfTheSameKind() throws IOException {
        back();
        List<String> noLoudness = MadeUpFile.lines(20);
        noLoudness.set(0, noLoudness.get(0).replace("loudness", "noise"));
        assertThat(run(noLoudness, "--update")).isEqualTo(65);
        assertThat(programs.err.toString()).contains("no column for loudness").contains("build without --update");
        assertThat(programs.run("build", "--source", "demo", "--update", "--master", "local[2]"))
                .isEqualTo(65);
        assertThat(programs.err.toString()).contains("Made-up and real songs");
        assertThat(run(MadeUpFile.lines(20), "--update", "--prototypes-only")).isEqualTo(2);
    }

    /** Only three versions are kept, so that the first one is put back as a copy. */
    private static void back() throws IOException {
        FileUtils.deleteDirectory(catalogs().folder().toFile());
        FileUtils.copyDirectory(
                home.resolve("kept").toFile(), catalogs().folder().toFile());
    }

    private static JsonNode build(List<String> lines, String... more) throws IOException {
        assertThat(run(lines, more)).as(programs.err.toString()).isZero();
        return programs.json();
    }

    private static int run(List<String> lines, String... more) throws IOException {
        Path file = MadeUpFile.write(home.resolve("tracks.csv"), lines);
        List<String> arguments = new ArrayList<>(List.of("build", "--input", file.toString(), "--master", "local[2]"));
        arguments.addAll(List.of(more));
        return programs.run(arguments.toArray(String[]::new));
    }

    private static Catalogs catalogs() {
        return new Catalogs(programs.places().catalogs());
    }

    private static Map<String, CatalogRow> rows() {
        Map<String, CatalogRow> rows = new HashMap<>();
        try (Catalog catalog = catalogs().open()) {
            catalog.forEachRow(row -> rows.put(row.track().track().id(), row));
        }
        return rows;
    }
}
