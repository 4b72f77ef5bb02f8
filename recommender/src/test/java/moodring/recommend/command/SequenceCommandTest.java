package moodring.recommend.command;

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
import moodring.recommend.Recommend;
import moodring.recommend.sequence.song.MadeUpFiles;
import moodring.settings.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequenceCommandTest {
    private static final List<String> BRIEF = List.of("--lstm-members", "2", "--lstm-epochs", "2", "--lstm-cells", "4");

    @TempDir
    private Path folder;

    private Places places;
    private MadeUpFiles files;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void freshPlaces() {
        places = Places.of(Map.of("MOODRING_HOME", folder.toString()), folder, folder);
        files = new MadeUpFiles(folder);
    }

    @Test
    void foldsGiveEveryFigureThatScriptsRelyOn() throws IOException {
        JsonNode answer = evaluate(files.playlists("p", 30, 0, 119), "--without-lstm-too", "--full-steps", "1");
        assertThat(answer.get("playlists").asInt()).isEqualTo(30);
        assertThat(answer.get("steps").asInt()).isBetween(90, 300);
        assertThat(answer.get("tracksLeftOut").asInt()).isZero();
        for (String name : List.of("mse", "mseMeanSoFar", "mseRepeatLast", "mseMeanOfLastFive", "mseRidge")) {
            assertThat(answer.get(name).asDouble()).as(name).isBetween(0.1, 2.0);
        }
        for (String name : List.of(
                "hitRate10",
                "hitRate10Lstm",
                "hitRate10Full",
                "hitRate10SessionKnn",
                "hitRate10MeanSoFar",
                "hitRate10Popularity",
                "hitRate10RankerWithoutLstm",
                "hitRate10RankerAlone")) {
            assertThat(answer.get(name).asDouble()).as(name).isBetween(0.0, 1.0);
        }
        assertThat(answer.get("stepsFull").asInt()).isEqualTo(30);
        assertThat(answer.get("hitRate10").asDouble())
                .isGreaterThan(answer.get("hitRate10Popularity").asDouble());
        JsonNode ranker = answer.at("/contenders/ranker/sampled/hitRate10");
        assertThat(ranker.get("low").asDouble())
                .isLessThanOrEqualTo(ranker.get("value").asDouble());
        assertThat(ranker.get("high").asDouble())
                .isGreaterThanOrEqualTo(ranker.get("value").asDouble());
        assertThat(answer.at("/differences/hitRate10OverSessionKnn/value").isNumber())
                .isTrue();
    }

    @Test
    void playlistsThatShareNoSongTeachTheirNeighboursNothing() throws IOException {
        JsonNode answer = evaluate(files.strangers(20));
        assertThat(answer.get("hitRate10SessionKnn").asDouble())
                .as("a leak would be a hit")
                .isZero();
        assertThat(answer.get("hitRate10Popularity").asDouble()).isZero();
    }

    @Test
    void oneSeedGivesOneAnswer() throws IOException {
        Path playlists = files.playlists("p", 12, 0, 119);
        JsonNode first = evaluate(playlists, "--seed", "4");
        assertThat(evaluate(playlists, "--seed", "4").get("contenders")).isEqualTo(first.get("contenders"));
        assertThat(evaluate(playlists, "--seed", "5").get("contenders")).isNotEqualTo(first.get("contenders"));
    }

    @Test
    void aTrainedModelIsMeasuredOnOtherPlaylistsAndNeverOnItsOwn() throws IOException {
        Path learned = files.playlists("learned", 24, 0, 119);
        Path fresh = files.playlists("fresh", 12, 0, 119);
        String model = folder.resolve("model").toString();
        List<String> train = new ArrayList<>(List.of("sequence", "train", "--playlists", learned.toString()));
        train.addAll(List.of("--tracks", files.tracks().toString(), "--out", model));
        train.addAll(BRIEF);
        assertThat(run(train)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("learned from 24 playlists");

        JsonNode answer = evaluate(fresh, "--fit", learned.toString(), "--sequence-model", model);
        assertThat(answer.get("lstm").asText()).isEqualTo("the trained model");
        assertThat(answer.get("playlists").asInt()).isEqualTo(12);
        JsonNode own = evaluate(learned, "--fit", fresh.toString(), "--sequence-model", model);
        assertThat(own.get("lstm").asText()).isEqualTo("trained from the --fit file");
    }

    @Test
    void aDozenRecipesAreComparedOnTheSamePlaylists() throws IOException {
        List<String> compare = new ArrayList<>(List.of("sequence", "compare", "--epochs", "1", "--json"));
        compare.addAll(List.of("--playlists", files.playlists("p", 12, 0, 119).toString()));
        compare.addAll(List.of("--tracks", files.tracks().toString()));
        assertThat(run(compare)).as(err.toString()).isZero();
        JsonNode results = new ObjectMapper().readTree(out.toString());
        assertThat(results.size()).isGreaterThanOrEqualTo(12);
        assertThat(results.fieldNames())
                .toIterable()
                .contains("mean so far", "ridge", "BPR-max, share 0.5", "64 cells");
        results.forEach(result -> assertThat(result.at("/mse/value").asDouble()).isBetween(0.05, 3.0));
    }

    @Test
    void withoutJsonThereIsATable() {
        List<String> arguments = evaluation(files.playlists("p", 12, 0, 119));
        assertThat(run(arguments)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("12 playlists", "sessionKnn", "mean squared error", "mseOverRidge");
    }

    @Test
    void wrongFilesAreOneSentenceAndBadData() {
        Path playlists = files.playlists("p", 20, 0, 119);
        Path absent = folder.resolve("absent.csv.gz");
        assertThat(run(evaluation(absent))).isEqualTo(65);
        assertThat(err.toString()).contains("There is no file " + absent).doesNotContain("\tat ");
        assertThat(run(List.of("sequence", "evaluate", "--playlists", playlists + "", "--tracks", playlists + "")))
                .isEqualTo(65);
        assertThat(err.toString()).contains("no column \"valence\"");
        assertThat(run(evaluation(files.playlists("few", 3, 0, 119)))).isEqualTo(65);
        assertThat(err.toString()).contains("has 3 playlists, too few for 5 folds");
    }

    @Test
    void wrongOptionsAreUsageErrors() {
        List<String> arguments = evaluation(files.playlists("p", 20, 0, 119));
        arguments.addAll(List.of("--lstm-shuffled", "2"));
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).contains("shuffled part of 0 to 1");
    }

    @Test
    void aDamagedModelIsRefused() throws IOException {
        Path model = Files.createDirectory(folder.resolve("model"));
        Files.writeString(model.resolve("model.json"), "{\"format\":1}");
        Path fit = files.playlists("p", 20, 0, 119);
        List<String> arguments = evaluation(files.playlists("q", 20, 0, 119));
        arguments.addAll(List.of("--fit", fit.toString(), "--sequence-model", model.toString()));
        assertThat(run(arguments)).isEqualTo(66);
        assertThat(err.toString()).contains("is not what sequence train writes");
    }

    private List<String> evaluation(Path playlists) {
        List<String> arguments = new ArrayList<>(List.of("sequence", "evaluate"));
        arguments.addAll(List.of(
                "--playlists", playlists.toString(), "--tracks", files.tracks().toString()));
        arguments.addAll(BRIEF);
        return arguments;
    }

    private JsonNode evaluate(Path playlists, String... more) throws IOException {
        List<String> arguments = evaluation(playlists);
        arguments.add("--json");
        arguments.addAll(List.of(more));
        out.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    private int run(List<String> arguments) {
        return Recommend.commandLine(places)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
