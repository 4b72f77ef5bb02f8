package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moodring.db.Catalog;
import moodring.db.Catalogs;
import moodring.db.ClusterCard;
import moodring.track.Mood;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with the demo catalog, from the first build on. */
class DemoCatalogTest {

    @TempDir
    private static Path home;

    private static TestPrograms programs;
    private static JsonNode summary;

    @BeforeAll
    static void build() throws IOException {
        programs = new TestPrograms(home);
        assertThat(programs.run("status")).isEqualTo(66);
        assertThat(programs.err.toString()).contains("catalog build --source demo");
        assertThat(programs.run("build", "--source", "demo", "--master", "local[2]"))
                .isZero();
        summary = programs.json();
    }

    @Test
    void theClosingLineSaysWhatWasDone() {
        assertThat(summary.fieldNames())
                .toIterable()
                .containsExactly(
                        "catalog",
                        "source",
                        "rows",
                        "tracks",
                        "repeated",
                        "rejected",
                        "moods",
                        "clusters",
                        "silhouette",
                        "seconds",
                        "published");
        assertThat(summary.get("rows").asInt()).isEqualTo(5040);
        assertThat(summary.get("tracks").asInt()).isEqualTo(5040);
        assertThat(summary.get("published").asBoolean()).isTrue();
    }

    @Test
    void everyMoodHoldsTracks() {
        for (Mood mood : Mood.values()) {
            assertThat(summary.get("moods").get(mood.word()).asInt())
                    .as(mood.word())
                    .isGreaterThan(100);
        }
    }

    @Test
    void theCatalogSaysThatItsSongsAreMadeUp() {
        Catalogs catalogs = new Catalogs(programs.places().catalogs());
        assertThat(catalogs.current().orElseThrow().manifest().origin().madeUp())
                .isTrue();
        assertThat(programs.run("status")).isZero();
        assertThat(programs.out.toString()).containsPattern("madeUp +true");
        assertThat(programs.run("list")).isZero();
        assertThat(programs.out.toString()).contains("* ").contains("made-up songs");
    }

    @Test
    void everyClusterSaysWhyItHasItsMood() {
        try (Catalog catalog = new Catalogs(programs.places().catalogs()).open()) {
            List<ClusterCard> clusters = catalog.clusters();
            assertThat(clusters).hasSize(summary.get("clusters").asInt());
            assertThat(clusters).allSatisfy(card -> assertThat(card.why())
                    .contains(card.mood().word()));
            assertThat(clusters.stream().mapToInt(ClusterCard::size).sum()).isEqualTo(5040);
            assertThat(catalog.prototypes())
                    .extracting(prototype -> prototype.mood())
                    .contains(Mood.values());
        }
    }

    @Test
    void aReissueIsTheSameSong() {
        try (Catalog catalog = new Catalogs(programs.places().catalogs()).open()) {
            assertThat(catalog.track("demo-00125-r").orElseThrow().songKey())
                    .isEqualTo(catalog.track("demo-00125").orElseThrow().songKey());
        }
    }

    @Test
    void labelGivesARowTheMoodThatTheCatalogGaveIt() throws IOException {
        Path file = MadeUpFile.write(home.resolve("features.csv"), MadeUpFile.lines(50));
        assertThat(programs.run("label", "--input", file.toString())).isZero();
        List<String> lines = programs.out.toString().lines().toList();
        assertThat(lines).hasSize(51);
        assertThat(lines.get(0)).isEqualTo("row,id,mood,cluster,energetic,chill,romantic,cheerful,sad");
        try (Catalog catalog = new Catalogs(programs.places().catalogs()).open()) {
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",");
                assertThat(catalog.track(cells[1]).orElseThrow().mood().word()).isEqualTo(cells[2]);
            }
        }
    }

    @Test
    void evaluateCountsOnlyTheMoodsThatOccurAndReadsTheirOtherNames() throws IOException {
        Map<String, String> labels = Map.of("track_genre", "Mood", "sunny pop", "HAPPY", "ambient", "Calm");
        List<String> labelled = MadeUpFile.lines(400).stream()
                .filter(line -> labels.containsKey(MadeUpFile.cell(line, "track_genre")))
                .map(line -> line + "," + labels.get(MadeUpFile.cell(line, "track_genre")))
                .toList();
        Path file = MadeUpFile.write(home.resolve("labels.csv"), labelled);
        assertThat(programs.run("evaluate", "--labels", file.toString(), "--json"))
                .isZero();
        JsonNode report = programs.json();
        assertThat(report.get("examples").asInt()).isEqualTo(labelled.size() - 1);
        assertThat(report.get("perMood").fieldNames()).toIterable().containsExactly("chill", "cheerful");
        assertThat(report.get("accuracy").asDouble()).isGreaterThan(0.9);
    }

    @Test
    void theReportIsOnePageThatAsksNobodyForAnything() throws IOException {
        List<String> labelled = MadeUpFile.lines(200).stream()
                .map(line -> line + (line.startsWith("track_id") ? ",mood" : ",chill"))
                .toList();
        Path labels = MadeUpFile.write(home.resolve("report-labels.csv"), labelled);
        assertThat(programs.run("report", "--labels", labels.toString()))
                .as(programs.err.toString())
                .isZero();
        String page = Files.readString(Path.of(programs.out.toString().strip()));
        assertThat(page)
                .doesNotContainPattern("(src|href)=['\"]?[^#'\"]")
                .doesNotContain("url(", "@import", "<script")
                .contains("default-src 'none'")
                .contains("The songs of this catalog are made up.")
                .contains("5,040 tracks in five moods", "5,000 songs")
                .contains("labelled tracks");
        assertThat(page.split("<article class=card>"))
                .hasSize(1 + summary.get("clusters").asInt());
    }

    @Test
    void evaluateSaysWhichColumnIsMissing() throws IOException {
        Path file = Files.writeString(home.resolve("short.csv"), "id,mood,valence\n1,sad,0.5\n");
        assertThat(programs.run("evaluate", "--labels", file.toString())).isEqualTo(65);
        assertThat(programs.err.toString()).contains("no column for energy, danceability");
    }

    @Test
    void restoreOfAnUnknownVersionSaysWhichThereAre() {
        assertThat(programs.run("restore", "nothing")).isEqualTo(66);
        assertThat(programs.err.toString()).contains(summary.get("catalog").asText());
    }

    @Test
    void theCommittedFileIsWhatTheGeneratorMakes() throws IOException {
        try (var shipped = new java.util.zip.GZIPInputStream(
                new moodring.catalog.source.ShippedFile("demo/demo-tracks.csv.gz").open())) {
            assertThat(new String(shipped.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(MadeUpFile.lines(5040));
        }
    }
}
