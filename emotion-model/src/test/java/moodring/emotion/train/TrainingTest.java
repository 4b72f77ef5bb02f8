package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.network.Architecture;
import moodring.emotion.network.BatchReader;
import moodring.emotion.network.EmotionNetwork;
import moodring.emotion.network.onednn.Precision;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    private static final Architecture SMALL = new Architecture(Architecture.Kind.PLAIN, 8, 1, 1);

    @TempDir
    private Path folder;

    private static TrainingSettings.Recipe recipe(int epochs, int batch, long seed) {
        return recipe(epochs, batch, seed, 0, Precision.F32);
    }

    private static TrainingSettings.Recipe recipe(int epochs, int batch, long seed, int patience, Precision precision) {
        return recipe(epochs, batch, seed, patience, new TrainingSettings.Arithmetic(precision, 1));
    }

    private static TrainingSettings.Recipe recipe(
            int epochs, int batch, long seed, int patience, TrainingSettings.Arithmetic arithmetic) {
        return new TrainingSettings.Recipe(
                SMALL,
                epochs,
                batch,
                0.05,
                0.9,
                5e-4,
                0.9,
                List.of(48),
                0,
                0,
                TrainingSettings.Showing.AS_THEY_ARE,
                0.2,
                patience,
                arithmetic,
                seed);
    }

    private Training training(TrainingSettings.Recipe recipe, List<LabelledFace> faces, String state) {
        return new Training(
                recipe, new TrainingFaces(faces, Map.of(), 0), faces.subList(0, 7), folder.resolve(state), "test");
    }

    @Test
    void learnsEightPicturesByHeart() {
        List<LabelledFace> eight = DrawnFaces.training(2).subList(0, 8);
        TrainingFaces faces = new TrainingFaces(eight, Map.of(), 0);
        Training training = new Training(recipe(40, 8, 1), faces, eight, folder, "eight");
        training.run(40);
        assertThat(training.scores().get(39).learningLoss()).isLessThan(0.5);
        assertThat(training.scores().get(training.bestEpoch() - 1).validationAccuracy())
                .isEqualTo(1);
    }

    @Test
    void oneSeedGivesOneResult() {
        List<LabelledFace> faces = DrawnFaces.training(4);
        float[] first = parameters(training(recipe(2, 7, 5), faces, "a").run(2));
        assertThat(parameters(training(recipe(2, 7, 5), faces, "b").run(2))).isEqualTo(first);
        assertThat(parameters(training(recipe(2, 7, 6), faces, "c").run(2))).isNotEqualTo(first);
    }

    @Test
    void oneSeedGivesOneResultInHalfTheBitsToo() {
        assumeThat(Precision.BF16.isSupported())
                .as("this CPU has no bf16 instructions")
                .isTrue();
        List<LabelledFace> faces = DrawnFaces.training(4);
        TrainingSettings.Recipe half = recipe(2, 7, 5, 0, Precision.BF16);
        float[] first = parameters(training(half, faces, "a").run(2));
        assertThat(parameters(training(half, faces, "b").run(2))).isEqualTo(first);
        assertThat(parameters(training(recipe(2, 7, 5), faces, "c").run(2))).isNotEqualTo(first);
    }

    @Test
    void oneSeedGivesOneResultWithPartsSideBySideToo() {
        List<LabelledFace> faces = DrawnFaces.training(4);
        TrainingSettings.Recipe two = recipe(2, 8, 5, 0, new TrainingSettings.Arithmetic(Precision.F32, 2));
        float[] first = parameters(training(two, faces, "a").run(2));
        assertThat(parameters(training(two, faces, "b").run(2))).isEqualTo(first);
        assertThat(parameters(training(recipe(2, 8, 5), faces, "c").run(2))).isNotEqualTo(first);
    }

    @Test
    void refusesABatchThatCannotBeCutIntoItsParts() {
        assertThatThrownBy(() -> recipe(2, 7, 5, 0, new TrainingSettings.Arithmetic(Precision.F32, 2)))
                .hasMessage("a batch of 7 pictures cannot be cut into 2 equal parts of two or more");
    }

    /** Learning rates, dropout, sizes, blending and replicas: whatever depends on how far the training is. */
    @Test
    void resumesExactlyWhereItWasCutOff() {
        List<LabelledFace> faces = DrawnFaces.training(6);
        float[] inOneGo = parameters(training(changing(0.6), faces, "whole").run(4));
        Training cut = training(changing(0.6), faces, "cut");
        cut.runUntil(2);
        Training rest = training(changing(0.6), faces, "cut");
        rest.resume();
        assertThat(rest.scores()).hasSize(2);
        assertThat(parameters(rest.run(4))).isEqualTo(inOneGo);
        assertThat(rest.scores()).hasSize(4).extracting(EpochScore::size).containsExactly(32, 32, 48, 48);
        assertThat(parameters(training(changing(0.4), faces, "other").run(4)))
                .as("another share of dropout gives another result")
                .isNotEqualTo(inOneGo);
    }

    private static TrainingSettings.Recipe changing(double keep) {
        return new TrainingSettings.Recipe(
                new Architecture(Architecture.Kind.PLAIN, 8, 1, keep),
                4,
                4,
                0.05,
                0.9,
                5e-4,
                0.9,
                List.of(32, 48),
                0,
                0,
                new TrainingSettings.Showing(0.2, 0.3, 0.1, 1, 0.7),
                0.2,
                0,
                new TrainingSettings.Arithmetic(Precision.F32, 2),
                5);
    }

    @Test
    void saysThatATrainingDiverged() {
        List<LabelledFace> faces = DrawnFaces.training(4);
        TrainingSettings.Recipe usual = recipe(3, 7, 5);
        TrainingSettings.Recipe wild = new TrainingSettings.Recipe(
                SMALL, 3, 7, 1e30, 0.9, 5e-4, 0.9, List.of(48), 0, 0, usual.showing(), 0.2, 0, usual.arithmetic(), 5);
        assertThatThrownBy(() -> training(wild, faces, "wild").run(3))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("the training diverged in epoch 1")
                .hasMessageContaining("choose a lower --learning-rate than 1.0E30");
    }

    @Test
    void keepsTheLastEpochUnlessItMayStopEarly() {
        List<LabelledFace> faces = DrawnFaces.training(4);
        Training whole = training(recipe(4, 7, 5), faces, "whole");
        whole.run(4);
        assertThat(whole.bestEpoch()).isEqualTo(4);
        Training patient = training(recipe(4, 7, 5, 2, Precision.F32), faces, "patient");
        patient.run(4);
        double highest = patient.scores().stream()
                .mapToDouble(EpochScore::validationAccuracy)
                .max()
                .orElseThrow();
        assertThat(patient.scores().get(patient.bestEpoch() - 1).validationAccuracy())
                .isEqualTo(highest);
    }

    @Test
    void stopsWhenNothingGetsBetter() {
        List<LabelledFace> faces = DrawnFaces.training(4);
        List<LabelledFace> wrong = DrawnFaces.training(1).stream()
                .map(face -> new LabelledFace(face.crop(), next(face.emotion()), face.usage(), "", face.row()))
                .toList();
        Training training = new Training(
                recipe(60, 7, 5, 2, Precision.F32),
                new TrainingFaces(faces, Map.of(), 0),
                wrong,
                folder,
                "wrong labels");
        ComputationGraph kept = training.run(60);
        List<EpochScore> scores = training.scores();
        assertThat(scores).hasSizeLessThan(60).hasSize(training.bestEpoch() + 2);
        double best = scores.get(training.bestEpoch() - 1).validationLoss();
        assertThat(crossEntropy(kept, wrong)).as("the best epoch's weights").isCloseTo(best, within(1e-6));
        assertThat(scores.get(scores.size() - 1).validationLoss()).isNotCloseTo(best, within(1e-3));
    }

    private static double crossEntropy(ComputationGraph graph, List<LabelledFace> faces) {
        var said = new BatchReader(graph, 32, Precision.quickest())
                .read(faces.stream().map(LabelledFace::crop).toList());
        double sum = 0;
        for (int i = 0; i < said.size(); i++) {
            sum -= Math.log(said.get(i).probabilities(1).of(faces.get(i).emotion()));
        }
        return sum / said.size();
    }

    @Test
    void anAccuracyThatStaysTheSameIsNoGain() {
        // Without a face to validate on, each epoch's accuracy is the same.
        Training training = new Training(
                recipe(60, 7, 5, 2, Precision.F32),
                new TrainingFaces(DrawnFaces.training(4), Map.of(), 0),
                List.of(),
                folder,
                "always the same");
        training.run(60);
        assertThat(training.bestEpoch()).isEqualTo(1);
        assertThat(training.scores()).as("the first, and two without gain").hasSize(3);
    }

    @Test
    void startsAnewOnlyWhereNothingWasCutOff() {
        List<LabelledFace> faces = DrawnFaces.training(4);
        Training cut = training(recipe(3, 7, 5), faces, "state");
        cut.requireNothingUnfinished();
        cut.runUntil(2);
        assertThatThrownBy(() -> training(recipe(3, 7, 5), faces, "state").requireNothingUnfinished())
                .isInstanceOf(UnfinishedTrainingException.class)
                .hasMessage("This training was cut off after 2 of 3 epochs: go on with --resume, or delete the folder "
                        + folder.resolve("state") + " to start anew");
        new Training(recipe(3, 7, 5), new TrainingFaces(faces, Map.of(), 0), faces, folder.resolve("state"), "other")
                .requireNothingUnfinished();
        cut.runUntil(3);
        training(recipe(3, 7, 5), faces, "state").requireNothingUnfinished();
    }

    private static Emotion next(Emotion emotion) {
        return Emotion.values()[(emotion.ordinal() + 1) % Emotion.values().length];
    }

    @Test
    void refusesTheCheckpointOfAnotherTraining() {
        List<LabelledFace> faces = DrawnFaces.training(4);
        training(recipe(1, 7, 5), faces, "state").run(1);
        Training other = new Training(
                recipe(1, 7, 5), new TrainingFaces(faces, Map.of(), 0), faces, folder.resolve("state"), "other");
        assertThatThrownBy(other::resume)
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("of other settings or pictures");
    }

    @Test
    void writesAModelThatEvaluatesAndSaysWhereItCameFrom() throws Exception {
        Path data = folder.resolve("fer2013.csv");
        List<LabelledFace> faces = DrawnFaces.training(12);
        List<String> lines = new java.util.ArrayList<>(List.of("emotion,pixels,Usage"));
        faces.forEach(face -> lines.add(DrawnFaces.row(face)));
        for (Emotion emotion : Emotion.values()) {
            lines.add(DrawnFaces.row(DrawnFaces.face(emotion, 50, "PublicTest")));
            lines.add(DrawnFaces.row(DrawnFaces.face(emotion, 3, "PublicTest")));
        }
        Files.write(data, lines);
        var sources = new TrainingSettings.Sources(
                data, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Path model = folder.resolve("model");
        Path state = folder.resolve("state");
        TrainEmotionModel.run(new TrainingSettings(sources, model, state, false, 2, recipe(12, 8, 1)));
        assertThatThrownBy(() ->
                        TrainEmotionModel.run(new TrainingSettings(sources, model, state, false, 12, recipe(12, 8, 1))))
                .isInstanceOf(UnfinishedTrainingException.class);
        TrainEmotionModel.run(new TrainingSettings(sources, model, state, true, 12, recipe(12, 8, 1)));
        assertThat(EmotionNetwork.load(model).origin()).containsEntry("sawCkPlus", false);
        assertThat(model.resolve("curves.csv")).exists();

        var report = EvaluateEmotionModel.run(new EvaluationSettings(
                model,
                Optional.of(data),
                "PublicTest",
                Optional.of(data),
                Optional.empty(),
                Optional.empty(),
                0,
                1,
                Optional.of(model)));
        assertThat(report.asMap()).containsEntry("examples", 14);
        assertThat(report.asMap().get("withoutDuplicates")).asString().contains("examples=7");
        assertThat(report.evaluation().accuracy()).isGreaterThan(0.6);
        assertThat(report.asMap().get("parts"))
                .asString()
                .contains("oneLook=", "eachNetworkAlone=[" + report.evaluation().accuracy() + "]");
        assertThat(Files.readString(model.resolve("MODEL_CARD.md")))
                .contains("fer2013.csv PublicTest")
                .doesNotContain("{{");
    }

    private static float[] parameters(ComputationGraph graph) {
        return graph.params().toFloatVector();
    }
}
