package moodring.recommend.command;

import static moodring.recommend.sample.Song.song;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import moodring.recommend.Recommend;
import moodring.recommend.TestCatalog;
import moodring.recommend.listen.OwnNeutralFile;
import moodring.settings.Places;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendCommandTest {
    private static final String FACES = "src/test/resources/faces/";

    @TempDir
    private Path folder;

    private Places places;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void freshPlaces() {
        Path checkout = Path.of("..").toAbsolutePath().normalize();
        places = Places.of(Map.of("MOODRING_HOME", folder.toString()), folder, checkout);
    }

    @Test
    void aMoodByHandGivesSongsOfThatMoodAsJson() throws IOException {
        publish();
        assertThat(recommend("--mood", "sad", "--count", "4", "--format", "json"))
                .isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.get("reading").isNull()).isTrue();
        assertThat(answer.get("madeUp").asBoolean()).isTrue();
        assertThat(answer.get("tracks"))
                .hasSize(4)
                .allSatisfy(track -> assertThat(track.get("mood").asText()).isEqualTo("sad"));
    }

    @Test
    void calibratingNeedsAFaceThatMoves() {
        publish();
        assertThat(recommend("--mood", "chill", "--calibrate")).isEqualTo(2);
        assertThat(err.toString()).contains("--calibrate goes with --webcam N or --video FILE");
    }

    @Test
    void calibratingReplacesADamagedFileAndSoDoesNotNeedIt() throws IOException {
        publish();
        Files.createDirectories(places.config());
        Files.writeString(places.config().resolve(OwnNeutralFile.NAME), "nonsense");
        assertThat(recommend("--webcam", "63")).isEqualTo(78);
        assertThat(err.toString()).contains("delete it, or calibrate again");
        assertThat(recommend("--webcam", "63", "--calibrate")).isEqualTo(69);
        assertThat(err.toString()).contains("Camera 63");
    }

    @Test
    void theSameSeedPrintsTheSameTable() {
        publish();
        recommend("--mood", "chill", "--seed", "5");
        String first = out.toString();
        out.getBuffer().setLength(0);
        recommend("--mood", "chill", "--seed", "5");
        assertThat(out.toString()).isEqualTo(first).contains("The songs are made up");
    }

    @Test
    void theShippedSequenceModelHasASayUnlessItIsLeftOut() {
        publish();
        recommend("--mood", "chill", "--seed", "5", "--format", "csv");
        String with = out.toString();
        out.getBuffer().setLength(0);
        recommend("--mood", "chill", "--seed", "5", "--format", "csv", "--no-sequence");
        assertThat(out.toString().lines()).hasSameSizeAs(with.lines().toList());
        assertThat(out.toString()).isNotEqualTo(with);
    }

    @Test
    void aDamagedSequenceModelOfOnesOwnIsRefusedAndCanBeLeftOut() throws IOException {
        publish();
        Path own = Files.createDirectories(places.models().resolve("sequence"));
        Files.writeString(own.resolve("model.json"), "{}");
        assertThat(recommend("--mood", "chill")).isEqualTo(66);
        assertThat(err.toString()).contains("The sequence model in " + own, "--no-sequence");
        assertThat(recommend("--mood", "chill", "--no-sequence")).isZero();
    }

    @Test
    void fromAndToAreEnoughForAPath() throws IOException {
        publish();
        assertThat(recommend("--from", "sad", "--to", "energetic", "--count", "5", "--format", "json"))
                .isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.get("goal").asText()).isEqualTo("lift");
        assertThat(answer.at("/tracks/0/mood").asText()).isEqualTo("sad");
        assertThat(answer.at("/tracks/4/mood").asText()).isEqualTo("energetic");
    }

    @Test
    void aPictureWithOneFaceGivesItsReading() throws IOException {
        publish();
        assertThat(recommend("--image", FACES + "one.png", "--format", "json")).isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.at("/reading/probabilities")).hasSize(7);
        assertThat(answer.get("tracks"))
                .allSatisfy(track -> assertThat(track.get("mood").asText())
                        .isEqualTo(answer.get("mood").asText()));
    }

    @Test
    void aPictureWithoutOneUsableFaceIsRefusedWithItsOwnSentence() {
        publish();
        assertThat(recommend("--image", FACES + "none.png")).isEqualTo(65);
        assertThat(recommend("--image", FACES + "two.png")).isEqualTo(65);
        assertThat(recommend("--image", FACES + "dark.png")).isEqualTo(65);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        none -> assertThat(none).startsWith("There is no face in"),
                        two -> assertThat(two).startsWith("There are 2 faces in"),
                        dark -> assertThat(dark).contains("is too dark to read"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anAbsentCameraEndsWith69() {
        publish();
        assertThat(recommend("--webcam", "63")).isEqualTo(69);
        assertThat(err.toString()).contains("Camera 63");
    }

    @Test
    void withoutACatalogItEndsWith66AndARemedy() {
        assertThat(recommend("--mood", "sad")).isEqualTo(66);
        assertThat(err.toString()).contains("./moodring");
    }

    @Test
    void askingForNothingOrForTooMuchIsAUsageError() {
        assertThat(recommend()).isEqualTo(2);
        assertThat(recommend("--mood", "bored")).isEqualTo(2);
        assertThat(recommend("--mood", "sad", "--count", "0")).isEqualTo(2);
        assertThat(recommend("--mood", "sad", "--image", "x.png")).isEqualTo(2);
        assertThat(recommend("--mood", "sad", "--watch")).isEqualTo(2);
        assertThat(recommend("--mood", "sad", "--goal", "match", "--to", "chill"))
                .isEqualTo(2);
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    private int recommend(String... options) {
        return Recommend.commandLine(places)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("recommend"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private void publish() {
        List<PlacedTrack> songs = new ArrayList<>();
        for (Mood mood : Mood.values()) {
            for (int index = 0; index < 30; index++) {
                songs.add(song("demo-" + mood.word() + index)
                        .mood(mood)
                        .at(index / 30.0, 0.5)
                        .placed());
            }
        }
        TestCatalog.publish(places.catalogs(), songs);
    }
}
