package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import moodring.db.Catalog;
import moodring.db.CatalogWriter;
import moodring.db.Catalogs;
import moodring.db.RejectedRow;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a bad build from replacing a good catalog. */
class GuardsTest {

    @TempDir
    private Path home;

    private TestPrograms programs;

    @BeforeEach
    void freshPlaces() {
        programs = new TestPrograms(home);
    }

    @Test
    void rejectsDirtyRowsWithTheirReasonsAndLines() throws IOException {
        List<String> lines = MadeUpFile.lines(320);
        change(lines, 301, "track_id", "  ");
        change(lines, 302, "energy", "");
        change(lines, 303, "energy", "NaN");
        change(lines, 304, "valence", "high");
        change(lines, 305, "valence", "7");
        change(lines, 306, "tempo", "0.0");
        change(lines, 307, "duration_ms", "12000");
        change(lines, 308, "loudness", "1.5");
        lines.add(lines.get(1));
        JsonNode summary = build(lines);
        assertThat(summary.get("rejected").toString())
                .isEqualTo(
                        "{\"a feature is missing\":2,\"a feature is not a number\":1,\"a feature is out of range\":1,"
                                + "\"no id\":1,\"tempo is 0\":1,\"under 30 seconds\":1}");
        assertThat(summary.get("repeated").asInt()).isEqualTo(1);
        assertThat(summary.get("tracks").asInt()).isEqualTo(313);
        try (Catalog catalog = new Catalogs(programs.places().catalogs()).open()) {
            assertThat(catalog.rejectedRows())
                    .contains(
                            new RejectedRow("no id", "tracks.csv", 302),
                            new RejectedRow("tempo is 0", "tracks.csv", 307));
            assertThat(catalog.track(MadeUpFile.cell(lines.get(308), "track_id"))
                            .orElseThrow()
                            .track()
                            .features()
                            .loudnessDb())
                    .hasValue(1.5f);
        }
    }

    @Test
    void keepsTheOldCatalogWhenTheNewOneIsNotWhatItSeems() throws IOException {
        String good = build(MadeUpFile.lines(320)).get("catalog").asText();

        List<String> dirty = MadeUpFile.lines(320);
        for (int row = 1; row <= 80; row++) {
            change(dirty, row, "tempo", "0");
        }
        assertThat(run(dirty)).isEqualTo(65);
        assertThat(programs.err.toString()).contains("80 of 320 rows were rejected");

        assertThat(run(MadeUpFile.lines(150))).isEqualTo(65);
        assertThat(programs.err.toString())
                .contains("fewer than half of the current 320")
                .contains("--allow-shrink");

        assertThat(run(List.of("id,energy", "1,0.5"))).isEqualTo(65);
        assertThat(programs.err.toString()).contains("no column for valence").contains("nearest known shape");

        assertThat(current()).isEqualTo(good);
        assertThat(run(MadeUpFile.lines(150), "--allow-shrink")).isZero();
        assertThat(current()).isNotEqualTo(good);
    }

    @Test
    void madeUpSongsReplaceRealOnesOnlyWhereThatIsAskedFor() throws IOException {
        String real = build(MadeUpFile.lines(320)).get("catalog").asText(); // a file is real to the program

        assertThat(demo()).isEqualTo(65);
        assertThat(programs.err.toString().lines())
                .filteredOn(line -> line.contains("real songs"))
                .containsExactly("The current catalog has 320 tracks of real songs, which made-up ones would replace."
                        + " Nothing was published. If that is right, add --allow-shrink.");
        assertThat(current()).isEqualTo(real);

        assertThat(demo("--allow-shrink")).isZero();
        assertThat(run(MadeUpFile.lines(100))).as("real over made-up").isZero();
    }

    @Test
    void filesThatHoldNamesAloneAreNoCatalog() throws IOException {
        assertThat(run(List.of("id,title,artist", "1,Song,Otters"))).isEqualTo(65);
        assertThat(programs.err.toString())
                .contains("No file holds tracks: there is no column for valence, energy, danceability, acousticness,"
                        + " instrumentalness in " + home.resolve("tracks.csv")
                        + ". Add a file with an id and these features");
    }

    @Test
    void inventedSongsAreNotMixedWithFiles() {
        for (String option : List.of("--input", "--own")) {
            assertThat(demo(option, home.resolve("none.csv").toString())).isEqualTo(2);
            assertThat(programs.err.toString())
                    .contains("--source demo is invented songs alone: leave out --input and --own,"
                            + " or take --source csv.");
        }
    }

    @Test
    void fiveMoodsNeedFiveDifferentTracks() throws IOException {
        List<String> same = MadeUpFile.lines(12);
        for (int row = 4; row < same.size(); row++) {
            same.set(row, MadeUpFile.with(same.get(1), "track_id", "again-" + row));
        }
        assertThat(run(same)).isEqualTo(65);
        assertThat(programs.err.toString())
                .contains("Only 3 different tracks can be used: five moods need at least five. Add files with more"
                        + " tracks. Nothing was published.");
    }

    @Test
    void aRowWithMoreTextThanACatalogHoldsIsRejected() throws IOException {
        List<String> lines = MadeUpFile.lines(320);
        change(lines, 301, "track_name", "x".repeat(2 << 20));
        assertThat(build(lines).get("rejected").toString()).isEqualTo("{\"more than 64 KiB of text\":1}");
    }

    @Test
    void keepsTheReportOfABuildThatWouldChangeTheMoodsOfManyTracks() throws IOException {
        String good = build(MadeUpFile.lines(320)).get("catalog").asText();
        List<String> turned = MadeUpFile.lines(320);
        for (int row = 1; row < turned.size(); row++) { // every track sounds like another one
            String other = MadeUpFile.lines(640).get(641 - row);
            for (String feature : List.of("valence", "energy", "danceability", "acousticness", "tempo")) {
                change(turned, row, feature, MadeUpFile.cell(other, feature));
            }
        }
        assertThat(run(turned)).isEqualTo(65);
        assertThat(programs.err.toString()).contains("of the 320 tracks that the current catalog has too would change");
        JsonNode summary = programs.json();
        assertThat(summary.get("published").asBoolean()).isFalse();
        assertThat(summary.get("drift").get("common").asInt()).isEqualTo(320);
        assertThat(summary.get("refused")).hasSize(1);
        String report = summary.get("report").asText();
        assertThat(Path.of(report)).content().contains("Not published.").contains("would change their mood");
        assertThat(Path.of(report.replace(".html", ".json"))).content().contains("changedMood");
        assertThat(current()).isEqualTo(good);
        assertThat(run(turned, "--allow-shrink")).isZero();
    }

    @Test
    void aDryRunLeavesNothing() throws IOException {
        assertThat(run(MadeUpFile.lines(100), "--dry-run")).isZero();
        assertThat(programs.json().get("catalog").isNull()).isTrue();
        assertThat(programs.json().get("published").asBoolean()).isFalse();
        assertThat(programs.run("status")).isEqualTo(66);
    }

    @Test
    void aSecondBuilderIsToldToComeBack() throws IOException {
        try (CatalogWriter first = new Catalogs(programs.places().catalogs()).begin()) {
            assertThat(first.tracks()).isZero();
            assertThat(run(MadeUpFile.lines(100))).isEqualTo(75);
        }
    }

    @Test
    void oneSeedGivesOneCatalogWithOneThreadAndWithTwo() throws IOException {
        stopSpark();
        build(MadeUpFile.lines(400));
        String two = contentHash();
        stopSpark();
        assertThat(run(MadeUpFile.lines(400), "--master", "local[1]")).isZero();
        stopSpark();
        assertThat(contentHash()).isEqualTo(two);
    }

    private static void stopSpark() {
        if (SparkSession.getDefaultSession().isDefined()) {
            SparkSession.getDefaultSession().get().stop();
        }
    }

    private JsonNode build(List<String> lines) throws IOException {
        assertThat(run(lines)).as(programs.err.toString()).isZero();
        return programs.json();
    }

    private int run(List<String> lines, String... more) throws IOException {
        Path file = MadeUpFile.write(home.resolve("tracks.csv"), lines);
        List<String> arguments = new java.util.ArrayList<>(List.of("build", "--input", file.toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--master")) {
            arguments.addAll(List.of("--master", "local[2]"));
        }
        return programs.run(arguments.toArray(String[]::new));
    }

    private int demo(String... more) {
        return programs.run(
                Stream.concat(Stream.of("build", "--source", "demo", "--master", "local[2]"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private String current() {
        return new Catalogs(programs.places().catalogs())
                .current()
                .orElseThrow()
                .id();
    }

    private String contentHash() {
        return new Catalogs(programs.places().catalogs())
                .current()
                .orElseThrow()
                .manifest()
                .contentHash();
    }

    private static void change(List<String> lines, int row, String header, String value) {
        lines.set(row, MadeUpFile.with(lines.get(row), header, value));
    }
}
