package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moodring.emotion.network.Architecture;
import moodring.emotion.network.Calibration;
import moodring.emotion.network.ModelFolder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.learning.config.NoOp;

class ModelCardTest {
    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void writeAModel() {
        model = folder.resolve("model");
        calibrated(1.5);
    }

    private void calibrated(double temperature) {
        ComputationGraph graph = new ComputationGraph(
                new Architecture(Architecture.Kind.PLAIN, 4, 1, 1).configuration(new NoOp(), 0, 3));
        graph.init();
        new ModelFolder(model).write(graph, new Calibration(temperature, 0.5), Map.of());
    }

    private static EvaluationReport report() {
        return new EvaluationReport("some faces", Evaluation.of(List.of(), List.of()));
    }

    @Test
    void tellsOfTheModelsTrialsAndShowsItsCurvesWhereverItStands() throws IOException {
        Path trials = Files.createDirectories(model.resolve("trials"));
        Files.writeString(trials.resolve("01-base.json"), "{\"origin\": {\"settings\": {\"width\": 8}}}");
        Files.createFile(model.resolve("curves.png"));
        Path elsewhere = folder.resolve("reports").resolve("today");
        new ModelCard(model, elsewhere).add(report());
        String card = Files.readString(elsewhere.resolve("MODEL_CARD.md"));
        assertThat(card).contains("| 01-base | width 8 |");
        Matcher picture = Pattern.compile("!\\[curves]\\((.*)\\)").matcher(card);
        assertThat(picture.find()).isTrue();
        assertThat(elsewhere.resolve(picture.group(1))).exists();
    }

    @Test
    void leavesOutWhatWasMeasuredWithAnotherCalibration() throws IOException {
        new ModelCard(model, model).add(report());
        assertThat(model.resolve("MODEL_CARD.md")).content().contains("### some faces");
        calibrated(1.2);
        new ModelCard(model, model).write();
        assertThat(model.resolve("MODEL_CARD.md")).content().doesNotContain("### some faces");
    }

    @Test
    void keepsReportsThatWereWrittenBeforeTheyNamedTheCalibration() throws IOException {
        new ModelCard(model, model).add(report());
        ObjectMapper json = new ObjectMapper();
        Path file = model.resolve("evaluation-some-faces.json");
        ObjectNode node = (ObjectNode) json.readTree(file.toFile());
        assertThat(node.remove("calibration")).isNotNull();
        json.writeValue(file.toFile(), node);
        new ModelCard(model, model).write();
        assertThat(model.resolve("MODEL_CARD.md")).content().contains("### some faces");
        node.put("model", "0000");
        json.writeValue(file.toFile(), node);
        new ModelCard(model, model).write();
        assertThat(model.resolve("MODEL_CARD.md")).content().doesNotContain("### some faces");
    }
}
