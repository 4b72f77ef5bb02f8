package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import moodring.db.Catalogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moods are learned from, and that the catalog remembers it. */
class NamingTest {

    @TempDir
    private Path home;

    private TestPrograms programs;

    @BeforeEach
    void freshPlaces() {
        programs = new TestPrograms(home);
    }

    @Test
    void theOriginOfACatalogNamesTheLabelsThatItsMoodsWereLearnedFrom() throws IOException {
        Path labels = MadeUpFile.labelled(home.resolve("labels.csv"), 600);
        Path tracks = MadeUpFile.write(home.resolve("tracks.csv"), MadeUpFile.lines(300));
        build(tracks, "--labels", labels.toString());
        assertThat(evidence()).startsWith("600 labelled tracks: ").contains("romantic", "from labels.csv (SHA-256 ");

        assertThat(programs.run("evaluate", "--labels", labels.toString(), labels.toString(), "--json"))
                .isZero();
        assertThat(programs.json()).hasSize(2).allSatisfy(report -> {
            assertThat(report.get("accuracy").asDouble()).isGreaterThan(0.8);
            assertThat(report.get("ece").asDouble()).isBetween(0.0, 0.2);
            assertThat(report.get("file").asText()).isEqualTo("labels.csv");
        });

        build(tracks, "--prototypes-only");
        assertThat(evidence()).isEqualTo("no labelled track");
    }

    @Test
    void learnWritesNumbersAndNoTrack() throws IOException {
        Path labels = MadeUpFile.labelled(home.resolve("labels.csv"), 600);
        Path numbers = home.resolve("numbers.json");
        assertThat(programs.run("learn", "--labels", labels.toString(), "--out", numbers.toString()))
                .isZero();
        assertThat(programs.out.toString())
                .contains("9 features: 600 labelled tracks")
                .contains("temperature ");
        assertThat(Files.readString(numbers)).contains("\"projection\"").doesNotContain("demo-0");
    }

    @Test
    void refusesToMeasureInOneFold() {
        assertThat(programs.run("evaluate", "--labels", "labels.csv", "--folds", "1"))
                .isEqualTo(2);
        assertThat(programs.err.toString()).contains("--folds must be at least 2, but was 1");
    }

    @Test
    void refusesToCompareFewerThanTwoClusterings() {
        assertRefused("--repeats must be at least 2, but was 1", "stability", "--repeats", "1");
        assertRefused("--clusters must be between 5 and 2000, but was 4", "stability", "--clusters", "4");
        assertRefused("--seeds must be at least 2, but was 1", "variants", "--labels", "labels.csv", "--seeds", "1");
        assertRefused("--folds must be at least 2, but was 1", "variants", "--labels", "labels.csv", "--folds", "1");
        assertRefused(
                "--clusters must be between 5 and 2000, but was 2001",
                "evaluate",
                "--labels",
                "labels.csv",
                "--folds",
                "2",
                "--clusters",
                "2001");
    }

    private void assertRefused(String sentence, String... command) {
        String[] arguments = Stream.concat(Stream.of(command), Stream.of("--input", "tracks.csv"))
                .toArray(String[]::new);
        assertThat(programs.run(arguments)).isEqualTo(2);
        assertThat(programs.err.toString()).startsWith(sentence);
    }

    private void build(Path tracks, String... naming) throws IOException {
        String[] arguments = Stream.concat(
                        Stream.of("build", "--allow-shrink", "--master", "local[2]", "--input", tracks.toString()),
                        Stream.of(naming))
                .toArray(String[]::new);
        assertThat(programs.run(arguments)).as(programs.err.toString()).isZero();
    }

    private String evidence() {
        return new Catalogs(programs.places().catalogs())
                .current()
                .orElseThrow()
                .manifest()
                .origin()
                .settings()
                .get("labelled evidence");
    }
}
