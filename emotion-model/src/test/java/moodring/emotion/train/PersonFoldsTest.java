package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.network.Architecture;
import moodring.emotion.network.Calibration;
import moodring.emotion.network.ModelFolder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.learning.config.NoOp;

class PersonFoldsTest {
    private static List<LabelledFace> faces() {
        List<LabelledFace> faces = new ArrayList<>();
        for (int person = 0; person < 10; person++) {
            for (Emotion emotion : Emotion.values()) {
                faces.add(new LabelledFace(
                        DrawnFaces.crop(emotion, person), emotion, LabelledFace.TRAINING, "S" + person, faces.size()));
            }
        }
        return faces;
    }

    @Test
    void neverPutsAPersonOnBothSides() {
        PersonFolds folds = new PersonFolds(faces(), 3, 1);
        int measured = 0;
        for (int fold = 0; fold < folds.count(); fold++) {
            assertThat(folds.learned(fold))
                    .extracting(LabelledFace::person)
                    .doesNotContainAnyElementsOf(folds.measured(fold).stream()
                            .map(LabelledFace::person)
                            .toList());
            measured += folds.measured(fold).size();
        }
        assertThat(measured).isEqualTo(70);
    }

    @Test
    void refusesPicturesOfWhichNobodyKnowsTheirPerson() {
        assertThatThrownBy(() -> new PersonFolds(DrawnFaces.training(3), 5, 1))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("fewer than 5 folds");
    }

    @Test
    void refusesToStartFoldsFromWeightsThatSawCk(@TempDir Path folder) {
        write(folder, true, "none");
        assertThatThrownBy(() -> FoldTraining.of(folder)).hasMessageContaining("never saw CK+");
        String before = write(folder.resolve("before-ck"), false, "none");
        assertThatThrownBy(() -> FoldTraining.of(folder))
                .hasMessageContaining("before-ck are not those that the model");
        write(folder, true, before);
        assertThat(FoldTraining.of(folder)).isNotNull();
    }

    @Test
    void measuresEachPictureOnceByANetworkThatDidNotLearnItsPerson(@TempDir Path folder) {
        write(folder, false, "none");
        PersonFolds folds = new PersonFolds(faces(), 2, 1);
        List<List<LabelledFace>> learned = new ArrayList<>();
        List<Evaluation> left = FoldTraining.of(folder)
                .with((start, pictures) -> {
                    learned.add(pictures);
                    return graph();
                })
                .evaluations(folds);
        assertThat(left).hasSize(2).allMatch(fold -> fold.examples() == 35);
        assertThat(Evaluation.together(left).examples()).isEqualTo(70);
        for (int fold = 0; fold < 2; fold++) {
            Set<String> measured =
                    folds.measured(fold).stream().map(LabelledFace::person).collect(Collectors.toSet());
            assertThat(learned.get(fold))
                    .hasSize(35)
                    .extracting(LabelledFace::person)
                    .doesNotContainAnyElementsOf(measured);
        }
    }

    @Test
    void learnsInEachFoldAndForgetsItForTheNext(@TempDir Path folder) {
        write(folder, false, "none");
        List<Evaluation> twice = FoldTraining.of(folder).evaluations(new PersonFolds(faces(), 2, 1));
        assertThat(twice).extracting(Evaluation::examples).containsExactly(35, 35);
        assertThat(twice.get(0).crossEntropy())
                .as("it learned from the others")
                .isNotEqualTo(FoldTraining.of(folder)
                        .with((start, pictures) -> graph())
                        .evaluations(new PersonFolds(faces(), 2, 1))
                        .get(0)
                        .crossEntropy());
    }

    private static ComputationGraph graph() {
        ComputationGraph graph = new ComputationGraph(
                new Architecture(Architecture.Kind.PLAIN, 4, 1, 1).configuration(new NoOp(), 0, 3));
        graph.init();
        return graph;
    }

    /** @return its SHA-256 */
    private static String write(Path folder, boolean sawCk, String startedFrom) {
        Map<String, Object> settings = Map.of("kind", "PLAIN", "width", 4, "depth", 1, "dropoutKeeps", 1.0);
        ModelFolder model = new ModelFolder(folder);
        model.write(
                graph(),
                new Calibration(1, 0.5),
                Map.of("sawCkPlus", sawCk, "settings", settings, "startedFrom", Map.of("sha256", startedFrom)));
        return model.sha256();
    }
}
