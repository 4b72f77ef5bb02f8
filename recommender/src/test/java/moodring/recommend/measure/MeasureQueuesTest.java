package moodring.recommend.measure;

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
import java.util.Random;
import moodring.recommend.Recommend;
import moodring.recommend.TestCatalog;
import moodring.recommend.sample.Song;
import moodring.settings.ExitCode;
import moodring.settings.Places;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MeasureQueuesTest {
    private static final int SONGS = 900;

    @TempDir
    private static Path folder;

    private static Places places;
    private static Path labels;
    private static JsonNode report;

    private static final StringWriter OUT = new StringWriter();
    private static final StringWriter ERR = new StringWriter();

    @BeforeAll
    static void aCatalogOfManySongs() throws IOException {
        places = Places.of(Map.of("MOODRING_HOME", folder.toString()), folder, folder);
        List<PlacedTrack> songs = songs();
        TestCatalog.publish(places.catalogs(), songs);
        labels = folder.resolve("labels.csv");
        StringBuilder csv = new StringBuilder("track_id,mood\n");
        songs.forEach(song -> csv.append(song.track().id())
                .append(',')
                .append(song.mood() == Mood.CHEERFUL ? "Happy" : song.mood().word())
                .append('\n'));
        Files.writeString(labels, csv);
        report = evaluate("1");
    }

    @Test
    void everyFigureHasAnIntervalAndOursAreNearerToTheTargetThanRandomOnes() {
        JsonNode answer = report;
        assertThat(answer.get("labelled").asInt()).isEqualTo(SONGS);
        JsonNode ours = answer.at("/queues/moodring");
        for (String figure : List.of("moodPrecision", "distanceToTarget", "diversity", "artistSpread", "smoothness")) {
            JsonNode cell = ours.get(figure);
            assertThat(cell.get("value").asDouble())
                    .as(figure)
                    .isBetween(cell.get("low").asDouble(), cell.get("high").asDouble());
        }
        assertThat(ours.at("/moodPrecision/value").asDouble())
                .as("every label is the catalog's own mood")
                .isEqualTo(1);
        assertThat(ours.at("/distanceToTarget/high").asDouble())
                .isLessThan(answer.at("/queues/random from cluster/distanceToTarget/low")
                        .asDouble());
        assertThat(ours.at("/distanceToTarget/value").asDouble())
                .isGreaterThan(answer.at("/queues/nearest neighbours/distanceToTarget/value")
                        .asDouble());
    }

    @Test
    void rulesHoldAndAreBrokenWithoutThem() {
        JsonNode answer = report;
        JsonNode rules = answer.get("withoutRules");
        assertThat(rules.fieldNames()).toIterable().contains("OneSongOnce", "NotHeardLately", "FewByOneArtist");
        rules.forEach(rule -> assertThat(rule.at("/with/value").asDouble()).isZero());
        assertThat(rules.at("/NotHeardLately/without/value").asDouble()).isGreaterThan(0.5);
        assertThat(answer.at("/week/moodring/withinDay/value").asDouble()).isZero();
        assertThat(answer.at("/week/without NotHeardLately/withinDay/value").asDouble())
                .isGreaterThan(0.1);
        assertThat(answer.at("/withoutRankers/without SmoothTransition/smoothness/differs")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whoIsLearntFromLikesMoreThanWhoIsNot() {
        JsonNode last = report.at("/learning/sessions 11–15");
        assertThat(last.at("/learning/value").asDouble())
                .isGreaterThan(last.at("/withoutMemory/value").asDouble() + 0.03);
        assertThat(last.at("/learning/differs").asBoolean()).isTrue();
    }

    @Test
    void oneSeedGivesOneReport() throws IOException {
        JsonNode again = evaluate("1");
        for (String section : List.of("queues", "week", "learning")) {
            assertThat(again.get(section)).as(section).isEqualTo(report.get(section));
        }
        assertThat(evaluate("2").get("queues")).isNotEqualTo(report.get("queues"));
    }

    @Test
    void withoutJsonThereAreTables() {
        assertThat(run("recommend", "evaluate", "--repeats", "1"))
                .as(ERR.toString())
                .isZero();
        assertThat(OUT.toString()).contains("900 songs", "nearest neighbours", "without SpreadOut", "in the week");
    }

    @Test
    void labelsOfOtherTracksAreRefusedWithASentence() throws IOException {
        Path strange = Files.writeString(folder.resolve("strange.csv"), "track_id,mood\nnobody,chill\n");
        assertThat(run("recommend", "evaluate", "--labels", strange.toString())).isEqualTo(ExitCode.BAD_DATA.number());
        assertThat(ERR.toString()).contains("None of the tracks in", "strange.csv", "catalog build");
    }

    @Test
    void playlistsWithoutTracksAreAUsageError() {
        assertThat(run("recommend", "evaluate", "--playlists", "p.csv")).isEqualTo(ExitCode.USAGE.number());
        assertThat(ERR.toString()).contains("--playlists and --tracks belong together");
    }

    private static JsonNode evaluate(String seed) throws IOException {
        OUT.getBuffer().setLength(0);
        int code =
                run("recommend", "evaluate", "--repeats", "1", "--json", "--seed", seed, "--labels", labels.toString());
        assertThat(code).as(ERR.toString()).isZero();
        return new ObjectMapper().readTree(OUT.toString());
    }

    private static int run(String... arguments) {
        CommandLine commandLine = Recommend.commandLine(places);
        commandLine.setOut(new PrintWriter(OUT));
        commandLine.setErr(new PrintWriter(ERR));
        return commandLine.execute(arguments);
    }

    /** Spread over the plane, some of them twice under another id; every second with a known tempo. */
    private static List<PlacedTrack> songs() {
        Random random = new Random(2);
        List<PlacedTrack> songs = new ArrayList<>();
        for (int number = 0; number < SONGS; number++) {
            Song song = song("id" + number)
                    .titled("Title " + number * 2 / 3)
                    .by("Artist " + number * 2 / 3 % 90)
                    .at(random.nextDouble(), random.nextDouble())
                    .mood(Mood.values()[number * 2 / 3 % Mood.values().length])
                    .popularity(random.nextInt(100));
            songs.add((number % 4 == 0 ? song : song.bpm(70 + random.nextInt(90))).placed());
        }
        return songs;
    }
}
