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
import java.util.Random;
import java.util.stream.Stream;
import moodring.recommend.Recommend;
import moodring.settings.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainAndEvaluateEmotionCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void trainsAModelThatEvaluateMeasuresInThePromisedForm() throws IOException {
        String fer = fer().toString();
        String model = folder.resolve("model").toString();
        assertThat(run("emotion", "train", "--fer", fer, "--epochs", "1", "--size", "16", "--out", model))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("right on", "validation pictures");

        out.getBuffer().setLength(0);
        assertThat(run("emotion", "evaluate", "--fer", fer, "--model", model, "--json", "--without-duplicates-of", fer))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("examples").asInt()).isEqualTo(14);
        assertThat(json.path("perClass").path("happy").path("support").asInt()).isEqualTo(2);
        assertThat(json.path("confusion")).hasSize(7).allMatch(row -> row.size() == 7);
        assertThat(json.path("withoutDuplicates").path("examples").asInt()).isEqualTo(7);
        assertThat(json.path("ece").isNumber() && json.path("macroF1").isNumber())
                .isTrue();
    }

    @Test
    void startsNothingAnewOverATrainingThatWasCutOff() throws IOException {
        String[] train = {
            "emotion", "train", "--fer", fer().toString(), "--epochs", "2", "--size", "16", "--width", "4", "--out"
        };
        String one = folder.resolve("one/model").toString();
        assertThat(run(with(train, one, "--stop-after", "1")))
                .as(err.toString())
                .isZero();
        assertThat(run(with(train, folder.resolve("other/model").toString(), "--stop-after", "1")))
                .as("a model of the same name elsewhere")
                .isZero();

        assertThat(run(with(train, one))).isEqualTo(2);
        assertThat(err.toString())
                .containsPattern(
                        "cut off after 1 of 2 epochs: go on with --resume, or delete the folder .*/model-[0-9a-f]+"
                                + " to start anew\\.");

        assertThat(run(with(train, one, "--resume"))).as(err.toString()).isZero();
        assertThat(run(with(train, one)))
                .as("after the end a training may begin again")
                .isZero();
    }

    @Test
    void keepsTheCheckpointsOfEachFolderByThemselves() {
        assertThat(TrainEmotionCommand.stateName(Path.of("a/model")))
                .startsWith("model-")
                .isEqualTo(TrainEmotionCommand.stateName(Path.of("b/../a/model").toAbsolutePath()))
                .isNotEqualTo(TrainEmotionCommand.stateName(Path.of("b/model")));
        assertThat(TrainEmotionCommand.stateName(Path.of("/"))).startsWith("root-");
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void saysHowManyPicturesOfContemptWereLeftOut() throws IOException {
        Path ck = Files.write(
                folder.resolve("ckextended.csv"),
                List.of("emotion,pixels,Usage", row(3, 1, "Training"), row(7, 2, "Training"), row(7, 3, "Training")));
        String shipped = Path.of("../emotion-model/model").toAbsolutePath().toString();
        assertThat(run("emotion", "evaluate", "--ck", ck.toString(), "--model", shipped))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("ckextended.csv: 1 pictures", "contemptLeftOut: 2");
    }

    @Test
    void saysWhatIsWrongWithTheFileInOneSentence() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n");
        assertThat(run("emotion", "train", "--fer", wrong.toString())).isEqualTo(65);
        assertThat(err.toString())
                .contains("wrong.csv:1: column \"emotion\" is missing")
                .doesNotContain("\tat ");
    }

    @Test
    void saysWhereNoModelIs() throws IOException {
        assertThat(run("emotion", "evaluate", "--fer", fer().toString(), "--model", folder.toString()))
                .isEqualTo(66);
        assertThat(err.toString()).contains("model.json");
    }

    @Test
    void wantsOneDataSetToMeasureOn() {
        assertThat(run("emotion", "evaluate")).isEqualTo(2);
        assertThat(err.toString()).contains("either a FER-2013 file or a CK+ folder");
    }

    private int run(String... arguments) {
        Places places = Places.of(Map.of("MOODRING_HOME", folder.resolve("home").toString()), folder, folder);
        CommandLine commandLine = Recommend.commandLine(places);
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }

    /** 84 rows to learn from; two test rows per emotion, one of them a copy of a training row. */
    private Path fer() throws IOException {
        List<String> lines = new ArrayList<>(List.of("emotion,pixels,Usage"));
        for (int emotion = 0; emotion < 7; emotion++) {
            for (int n = 0; n < 12; n++) {
                lines.add(row(emotion, n, "Training"));
            }
            lines.add(row(emotion, 3, "PublicTest"));
            lines.add(row(emotion, 20, "PublicTest"));
        }
        return Files.write(folder.resolve("fer2013.csv"), lines);
    }

    private static String row(int emotion, int n, String usage) {
        Random random = new Random(emotion * 100L + n);
        StringBuilder row = new StringBuilder(emotion + ",");
        for (int i = 0; i < 48 * 48; i++) {
            row.append(i == 0 ? "" : " ").append(random.nextInt(256));
        }
        return row + "," + usage;
    }
}
