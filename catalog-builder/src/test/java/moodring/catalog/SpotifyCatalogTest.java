package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import moodring.db.Catalog;
import moodring.db.Catalogs;
import moodring.spotify.StubLibrary;
import moodring.spotify.StubSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog of the listener's own tracks. */
class SpotifyCatalogTest {

    @TempDir
    private Path home;

    private StubSpotify stub;
    private TestPrograms programs;

    @BeforeEach
    void start() {
        stub = new StubSpotify();
        stub.settle(home);
        stub.library().save(0, 400).playedLately(400, 420);
        programs = new TestPrograms(home);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void isBuiltFromTheLibraryAndAFileOfFeaturesBesideAPublicSet() throws IOException {
        stub.logIn(home);
        Path features = features(0, 300);
        Path others = MadeUpFile.write(home.resolve("others.csv"), MadeUpFile.lines(200));
        assertThat(build("--features", features.toString(), "--input", others.toString()))
                .as(programs.err.toString())
                .isZero();
        JsonNode summary = programs.json();
        assertThat(summary.path("source").asText()).isEqualTo("spotify+csv");
        assertThat(summary.path("rows").asInt()).isEqualTo(620);
        assertThat(summary.path("tracks").asInt()).isEqualTo(500);
        assertThat(summary.path("rejected").path("a feature is missing").asInt())
                .as("listed, not filled in, and no reason to refuse the rest")
                .isEqualTo(120);
        try (Catalog catalog = new Catalogs(programs.places().catalogs()).open()) {
            assertThat(catalog.track(StubLibrary.id(7)).orElseThrow()).satisfies(track -> {
                assertThat(track.own()).isTrue();
                assertThat(track.track().title()).isEqualTo("Made-up Song 7");
                assertThat(track.track().details().isrc()).contains("XXSTB0000007");
            });
            assertThat(catalog.track("demo-00001").orElseThrow().own()).isFalse();
        }
        assertThat(home.resolve("state/spotify/pages-stub-listener"))
                .as("kept until the catalog was published")
                .doesNotExist();
    }

    @Test
    void withoutFeaturesItSaysWhereTheyComeFrom() {
        assertThat(build()).isEqualTo(2);
        assertThat(programs.err.toString()).contains("--features FILE").contains("--features reccobeats");
        assertThat(build("--features", "recobeats")).isEqualTo(2);
        assertThat(programs.err.toString())
                .contains("There is no file recobeats")
                .contains("or say reccobeats");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void withoutALoginItSaysHowToLogIn() throws IOException {
        assertThat(build("--features", features(0, 10).toString())).isEqualTo(77);
        assertThat(programs.err.toString()).contains("./moodring auth login");
    }

    @Test
    void aLongPauseEndsWith75AndTheTime() throws IOException {
        stub.logIn(home);
        stub.refuseNext("/me/tracks", "7200");
        assertThat(build("--features", features(0, 10).toString())).isEqualTo(75);
        assertThat(programs.err.toString())
                .contains("Spotify asks to be left alone: until ")
                .contains("is kept");
        assertThat(build("--features", features(0, 10).toString())).isEqualTo(75);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void featuresOfOtherTracksAreOfNoUse() throws IOException {
        stub.logIn(home);
        assertThat(build("--features", features(900, 950).toString())).isEqualTo(65);
        assertThat(programs.err.toString()).contains("known of none of the 420 tracks");
    }

    private int build(String... more) {
        return programs.run(
                Stream.concat(Stream.of("build", "--source", "spotify", "--master", "local[2]"), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Features of made-up songs under the ids of the stub's tracks, with names that must not win. */
    private Path features(int from, int to) throws IOException {
        List<String> made = MadeUpFile.lines(to);
        List<String> lines = new ArrayList<>(List.of(made.get(0)));
        for (int track = from; track < to; track++) {
            lines.add(MadeUpFile.with(made.get(track + 1), "track_id", "spotify:track:" + StubLibrary.id(track)));
        }
        return MadeUpFile.write(Files.createDirectories(home).resolve("features-" + from + ".csv"), lines);
    }
}
