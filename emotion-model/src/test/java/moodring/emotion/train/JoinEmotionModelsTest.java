package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.network.Architecture;
import moodring.emotion.network.EmotionNetwork;
import moodring.emotion.network.ModelFolder;
import moodring.emotion.network.onednn.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two small networks that were trained with different seeds, and what they make together. */
class JoinEmotionModelsTest {
    @TempDir
    private static Path folder;

    private static Path data;

    @BeforeAll
    static void trainTwo() throws IOException {
        data = folder.resolve("fer2013.csv");
        List<String> lines = new ArrayList<>(List.of("emotion,pixels,Usage"));
        lines.add(DrawnFaces.row(DrawnFaces.face(Emotion.SAD, 99, "PublicTest")));
        DrawnFaces.training(6).forEach(face -> lines.add(DrawnFaces.row(face)));
        Files.write(data, lines);
        train("one", 0.2, 1);
        train("two", 0.2, 2);
        train("other-part", 0.4, 1);
        JoinEmotionModels.run(List.of(folder.resolve("one"), folder.resolve("two")), data, folder.resolve("both"));
    }

    private static TrainingSettings.Recipe recipe(double validation, long seed) {
        Architecture small = new Architecture(Architecture.Kind.PLAIN, 4, 1, 1);
        return new TrainingSettings.Recipe(
                small,
                2,
                7,
                0.05,
                0.9,
                5e-4,
                0.9,
                List.of(48),
                0.5,
                0,
                TrainingSettings.Showing.AS_THEY_ARE,
                validation,
                0,
                new TrainingSettings.Arithmetic(Precision.F32, 1),
                seed);
    }

    private static void train(String name, double validation, long seed) {
        train(name, Optional.empty(), validation, seed);
    }

    private static void train(String name, Optional<Path> teacher, double validation, long seed) {
        var sources = new TrainingSettings.Sources(data, Optional.empty(), Optional.empty(), teacher, Optional.empty());
        Path out = folder.resolve(name);
        TrainEmotionModel.run(
                new TrainingSettings(sources, out, out.resolve("state"), false, 2, recipe(validation, seed)));
    }

    @Test
    void saysTheMeanOfWhatItsMembersSay() {
        EmotionNetwork both = EmotionNetwork.load(folder.resolve("both"));
        FaceCrop face = DrawnFaces.crop(Emotion.HAPPY, 77);
        double temperature = both.calibration().temperature();
        double[] one = logits("one", face, temperature);
        double[] two = logits("two", face, temperature);
        double[] said = both.read(face).toArray();
        for (int i = 0; i < said.length; i++) {
            assertThat(said[i]).isCloseTo((one[i] + two[i]) / 2, offset(1e-6));
        }
        assertThat(both.read(List.of(face)).get(0).toArray()).containsExactly(said, offset(1e-5));
    }

    private static double[] logits(String name, FaceCrop face, double temperature) {
        return EmotionNetwork.load(folder.resolve(name))
                .logits(List.of(face))
                .get(0)
                .probabilities(temperature)
                .toArray();
    }

    @Test
    void teachesWhatItSaysOfTheTrainingRowsAlone() throws IOException {
        Path answers = folder.resolve("answers").resolve("teacher.csv");
        TeacherAnswers.Written written = TeacherAnswers.write(folder.resolve("both"), data, Optional.empty(), answers);
        assertThat(written.rows()).isEqualTo(42);
        assertThat(written.heldBack().examples()).isEqualTo(8);
        Map<Integer, float[]> read = SoftLabels.teacher(answers);
        assertThat(read).hasSize(42).doesNotContainKey(0);
        double[] said = EmotionNetwork.load(folder.resolve("both"))
                .read(DrawnFaces.crop(Emotion.ANGRY, 0))
                .toArray();
        for (int k = 0; k < said.length; k++) {
            assertThat((double) read.get(1)[k]).isCloseTo(said[k], offset(2e-4));
        }
    }

    @Test
    void theRatersVotesSharpenWhatATeacherSays() throws IOException {
        List<String> votes = new ArrayList<>(List.of("neutral,happiness,surprise,sadness,anger,disgust,fear"));
        for (String row : Files.readAllLines(data).subList(1, 44)) {
            // Raters who call anger disgust and the other way round, and see all else as its label says it.
            int label = Integer.parseInt(row.substring(0, 1));
            votes.add(List.of(
                            "0,0,0,0,0,10,0",
                            "0,0,0,0,10,0,0",
                            "0,0,0,0,0,0,10",
                            "0,10,0,0,0,0,0",
                            "0,0,0,10,0,0,0",
                            "0,0,10,0,0,0,0",
                            "10,0,0,0,0,0,0")
                    .get(label));
        }
        Path ferplus = Files.write(folder.resolve("votes.csv"), votes);
        Path answers = folder.resolve("sharper.csv");
        Evaluation alone = TeacherAnswers.write(folder.resolve("one"), data, Optional.empty(), answers)
                .heldBack();
        Evaluation both = TeacherAnswers.write(folder.resolve("one"), data, Optional.of(ferplus), answers)
                .heldBack();
        assertThat(both.crossEntropy()).isLessThan(alone.crossEntropy() / 2);
        assertThat(both.accuracy()).isEqualTo(1);
    }

    @Test
    void aTeacherKnowsNoFaceThatItsPupilIsMeasuredOn() throws IOException {
        List<String> fewer = Files.readAllLines(data);
        Path other = Files.write(folder.resolve("other.csv"), fewer.subList(0, fewer.size() - 1));
        assertThatThrownBy(() -> TeacherAnswers.write(
                        folder.resolve("one"), other, Optional.empty(), folder.resolve("never.csv")))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("was not trained from other.csv");
        assertThat(folder.resolve("never.csv")).doesNotExist();
    }

    @Test
    void aPupilNamesItsTeacher() throws IOException {
        Path answers = folder.resolve("of-one.csv");
        TeacherAnswers.write(folder.resolve("one"), data, Optional.empty(), answers);
        train("pupil", Optional.of(answers), 0.2, 1);
        assertThat(new ModelFolder(folder.resolve("pupil")).origin().get("data").toString())
                .contains("of-one.csv", "answers of a teacher, 0.5 of the target");
        assertThat(new Lineage(new ModelFolder(folder.resolve("pupil"))).hasTeacher())
                .isTrue();
    }

    @Test
    void saysThatNoFaceToMeasureHasVotes() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(data));
        lines.add(DrawnFaces.row(DrawnFaces.face(Emotion.SAD, 98, "PrivateTest")));
        Path whole = Files.write(folder.resolve("whole.csv"), lines);
        List<String> votes = new ArrayList<>(
                List.of("usage,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,nf"));
        lines.subList(1, lines.size() - 1)
                .forEach(row -> votes.add(row.substring(row.lastIndexOf(',') + 1) + ",0,0,0,0,10,0,0,0,0,0"));
        Path withoutPrivate = Files.write(folder.resolve("without-private.csv"), votes);
        assertThat(measured(whole, "PublicTest", withoutPrivate).asMap().get("ferplus"))
                .asString()
                .contains("examples=1");
        assertThatThrownBy(() -> measured(whole, "PrivateTest", withoutPrivate))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("without-private.csv has no row with a majority for any of the 1 faces with usage"
                        + " \"PrivateTest\" in whole.csv");
    }

    private static EvaluationReport measured(Path fer, String usage, Path ferplus) {
        return EvaluateEmotionModel.run(new EvaluationSettings(
                folder.resolve("one"),
                Optional.of(fer),
                usage,
                Optional.empty(),
                Optional.of(ferplus),
                Optional.empty(),
                0,
                1,
                Optional.empty()));
    }

    @Test
    void remembersWhereItsMembersCameFrom() {
        ModelFolder both = new ModelFolder(folder.resolve("both"));
        assertThat(both.members()).hasSize(2).extracting(ModelFolder::origin).allMatch(o -> o.containsKey("settings"));
        assertThat(both.origin()).containsKey("validation").containsEntry("sawCkPlus", false);
        assertThat(both.sha256()).hasSize(64).isNotEqualTo(new ModelFolder(folder.resolve("one")).sha256());
    }

    @Test
    void theCardTellsOfEachNetworkAndTheTrainingsBehindIt() throws IOException {
        Path joined = folder.resolve("with-card");
        var from = new TrainingSettings.Sources(
                data, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(folder.resolve("two")));
        Path further = folder.resolve("further");
        TrainEmotionModel.run(new TrainingSettings(from, further, folder.resolve("state"), false, 2, recipe(0.2, 3)));
        JoinEmotionModels.run(List.of(folder.resolve("one"), further), data, joined);
        EvaluateEmotionModel.run(new EvaluationSettings(
                joined,
                Optional.of(data),
                "PublicTest",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                1,
                Optional.of(joined)));
        assertThat(Files.readString(joined.resolve("MODEL_CARD.md")))
                .contains("2 convolutional networks", "### Network 1 of 2", "### Network 2 of 2")
                .contains("(member-1/curves.png)", "Left out of the Training rows: 0 equal to a test picture")
                .containsPattern("\\| 1 \\| 2 of 2 .*seed 2 .*\\n\\| 2 \\| 2 of 2 .*seed 3 ")
                .doesNotContain("A teacher's file")
                .doesNotContain("{{");
    }

    @Test
    void refusesAnExchangedMember() throws IOException {
        Path exchanged = folder.resolve("exchanged");
        JoinEmotionModels.run(List.of(folder.resolve("one"), folder.resolve("two")), data, exchanged);
        for (String file : List.of("model.zip", "model.json")) {
            Files.copy(
                    folder.resolve("other-part").resolve(file),
                    exchanged.resolve("member-2").resolve(file),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThatThrownBy(() -> EmotionNetwork.load(exchanged))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("member-2 is not the model");
    }

    @Test
    void tellsTheFacesHeldBackOnlyOfTheVeryFile() throws IOException {
        ModelFolder both = new ModelFolder(folder.resolve("both"));
        Path other = Files.writeString(folder.resolve("other.csv"), Files.readString(data) + "\n");
        assertThat(HeldBack.isFrom(both, DataSet.fer(data))).isTrue();
        assertThat(HeldBack.isFrom(both, DataSet.fer(other))).isFalse();
    }

    @Test
    void refusesModelsThatHeldBackOtherFaces() {
        assertThatThrownBy(() -> JoinEmotionModels.run(
                        List.of(folder.resolve("one"), folder.resolve("other-part")), data, folder.resolve("never")))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("held back a share of 0.4");
    }

    @Test
    void joinsTheNetworksOfAModelThatIsJoinedAlready() {
        Path three = folder.resolve("three");
        train("third", 0.2, 4);
        JoinEmotionModels.run(List.of(folder.resolve("both"), folder.resolve("third")), data, three);
        assertThat(new ModelFolder(three).members())
                .extracting(ModelFolder::sha256)
                .containsExactly(hash("one"), hash("two"), hash("third"));
        assertThat(EmotionNetwork.load(three)
                        .logits(List.of(DrawnFaces.crop(Emotion.SAD, 1)))
                        .get(0)
                        .networks())
                .isEqualTo(3);
    }

    private static String hash(String name) {
        return new ModelFolder(folder.resolve(name)).sha256();
    }

    @Test
    void leavesNothingOfAnEarlierMemberBehind() throws IOException {
        Path again = folder.resolve("again");
        JoinEmotionModels.run(List.of(folder.resolve("one"), folder.resolve("two")), data, again);
        Path stale = Files.createDirectories(again.resolve("member-1").resolve("before-ck"));
        JoinEmotionModels.run(List.of(folder.resolve("two"), folder.resolve("one")), data, again);
        assertThat(stale).doesNotExist();
        assertThat(new ModelFolder(again.resolve("member-1")).sha256()).isEqualTo(hash("two"));
    }

    @Test
    void joinsAgainIntoTheFolderThatItsNetworksLieIn() {
        Path again = folder.resolve("in-place");
        JoinEmotionModels.run(List.of(folder.resolve("one"), folder.resolve("two")), data, again);
        JoinEmotionModels.run(List.of(again.resolve("member-2"), again.resolve("member-1")), data, again);
        assertThat(new ModelFolder(again).members())
                .extracting(ModelFolder::sha256)
                .containsExactly(hash("two"), hash("one"));
        assertThat(EmotionNetwork.load(again).read(DrawnFaces.crop(Emotion.SAD, 1)))
                .isNotNull();
        assertThat(again).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void refusesToGoOnFromWeightsThatKnowTheFacesHeldBack() {
        var from = new TrainingSettings.Sources(
                data, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(folder.resolve("one")));
        Path never = folder.resolve("never-trained");
        assertThatThrownBy(() -> TrainEmotionModel.run(
                        new TrainingSettings(from, never, folder.resolve("state"), false, 2, recipe(0.4, 3))))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("one held back a share of 0.2 for validation")
                .hasMessageContaining("go on from it with --validation 0.2");
        assertThat(never).doesNotExist();
    }

    @Test
    void learnsOfCkOnlyWhatIsForLearning() throws IOException {
        List<String> lines = new ArrayList<>(List.of("emotion,pixels,Usage"));
        for (int n = 100; n < 103; n++) {
            lines.add(DrawnFaces.row(DrawnFaces.face(Emotion.FEAR, n, LabelledFace.TRAINING)));
        }
        lines.add(
                DrawnFaces.row(DrawnFaces.face(Emotion.SAD, 99, LabelledFace.TRAINING))); // a test picture of FER-2013
        lines.add(DrawnFaces.row(DrawnFaces.face(Emotion.FEAR, 103, "PublicTest")));
        Path ck = Files.write(folder.resolve("ckextended.csv"), lines);
        var sources = new TrainingSettings.Sources(
                data, Optional.of(ck), Optional.empty(), Optional.empty(), Optional.empty());
        Path out = folder.resolve("with-ck");
        TrainEmotionModel.run(new TrainingSettings(sources, out, out.resolve("state"), false, 2, recipe(0.2, 3)));
        Map<String, Object> origin = new ModelFolder(out).origin();
        assertThat(origin).containsEntry("sawCkPlus", true);
        assertThat(origin.get("data").toString())
                .contains("learned from, after cleaning, pictures=34")
                .contains("learned from, each 4 times in an epoch, pictures=3");
    }

    @Test
    void asksForOneOfItsMembersWhereOneNetworkIsNeeded() {
        assertThatThrownBy(() -> EmotionNetwork.load(folder.resolve("both")).parameters())
                .hasMessageContaining("member-N");
    }
}
