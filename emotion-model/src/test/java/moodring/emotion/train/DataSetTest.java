package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSetTest {
    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("fer.csv"), List.of(lines));
    }

    @Test
    void readsTheOfficialForm() throws IOException {
        LabelledFace happy = DrawnFaces.face(Emotion.HAPPY, 1, "PublicTest");
        List<LabelledFace> faces =
                DataSet.fer(file("emotion,pixels,Usage", DrawnFaces.row(happy))).faces();
        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).emotion()).isEqualTo(Emotion.HAPPY);
        assertThat(faces.get(0).usage()).isEqualTo("PublicTest");
        assertThat(faces.get(0).crop().pixels()).isEqualTo(happy.crop().pixels());
    }

    @Test
    void readsTheFormWithSpacesInItsHeaderAndColumnsInAnotherOrder() throws IOException {
        String[] cells =
                DrawnFaces.row(DrawnFaces.face(Emotion.SAD, 1, "Training")).split(",");
        Path file = file("emotion, Usage, pixels", cells[0] + "," + cells[2] + "," + cells[1]);
        assertThat(DataSet.fer(file).faces()).extracting(LabelledFace::emotion).containsExactly(Emotion.SAD);
    }

    @Test
    void leavesOutContempt() throws IOException {
        String row = DrawnFaces.row(DrawnFaces.face(Emotion.SAD, 1, "Training"));
        Path file = file("emotion,pixels,Usage", row, "7" + row.substring(1));
        DataSet set = DataSet.ck(file);
        assertThat(set.faces()).hasSize(1);
        assertThat(set.contempt()).isEqualTo(1);
    }

    @Test
    void namesTheColumnThatIsMissing() throws IOException {
        Path file = file("emotion,Usage", "3,Training");
        assertThatThrownBy(() -> DataSet.fer(file))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("fer.csv:1: column \"pixels\" is missing");
    }

    @Test
    void namesTheLineWithTooFewPixels() throws IOException {
        String row = DrawnFaces.row(DrawnFaces.face(Emotion.SAD, 1, "Training"));
        Path file = file("emotion,pixels,Usage", row, "3,1 2 3,Training");
        assertThatThrownBy(() -> DataSet.fer(file)).hasMessageContaining("fer.csv:3: it has 3 pixels instead of 2304");
    }

    @Test
    void namesTheLineWithAWrongEmotion() throws IOException {
        Path file = file("emotion,pixels,Usage", "happy,1 2 3,Training");
        assertThatThrownBy(() -> DataSet.fer(file)).hasMessageContaining("fer.csv:2: the emotion is \"happy\"");
    }

    @Test
    void namesTheFolderThatIsMissing() throws IOException {
        Files.createDirectories(folder.resolve("train/angry"));
        assertThatThrownBy(() -> DataSet.fer(folder.resolve("train"))).hasMessageContaining("train/angry is missing");
        assertThatThrownBy(() -> DataSet.ck(folder)).hasMessageContaining("anger is missing");
    }

    @Test
    void readsCkFoldersWithThePersonAndCountsContempt() throws IOException {
        ck("S010_004_00000017.png");
        DataSet set = DataSet.ck(folder.resolve("ck"));
        assertThat(set.faces()).hasSize(6).extracting(LabelledFace::person).containsOnly("S010");
        assertThat(set.contempt()).isEqualTo(1);
        assertThat(set.faces().get(0).crop().pixels()[3 * 48 + 5]).isEqualTo((byte) 70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001.png", "anger_S010_004_00000017.png", "S010_004.png"})
    void refusesAPictureOfCkThatDoesNotNameItsPerson(String name) throws IOException {
        ck(name);
        assertThatThrownBy(() -> DataSet.ck(folder.resolve("ck")))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("ck/anger/" + name + " does not say whom it shows; files of CK+ are named"
                        + " SUBJECT_SEQUENCE_FRAME.png, such as S010_004_00000017.png");
    }

    private void ck(String name) throws IOException {
        for (String emotion : List.of("anger", "disgust", "fear", "happy", "sadness", "surprise", "contempt")) {
            Path part = Files.createDirectories(folder.resolve("ck").resolve(emotion));
            BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_GRAY);
            image.getRaster().setSample(5, 3, 0, 70);
            ImageIO.write(image, "png", part.resolve(name).toFile());
        }
    }

    @Test
    void saysThatAFolderOfADataSetIsEmpty() throws IOException {
        for (String part : List.of("anger", "train/angry")) {
            Files.createDirectories(folder.resolve(part));
        }
        assertThatThrownBy(() -> DataSet.ck(folder))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("anger holds no picture (PNG or JPEG); CK+ needs anger, disgust,");
        assertThatThrownBy(() -> DataSet.fer(folder))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("train/angry holds no picture (PNG or JPEG); FER-2013 in folders needs");
    }

    @Test
    void joinsVotesByRow() throws IOException {
        Path votes = Files.write(
                folder.resolve("fer2013new.csv"),
                List.of(
                        "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF",
                        "Training,fer0.png,4,0,0,1,3,2,0,0,0,0",
                        "Training,,0,0,0,0,0,0,0,0,0,10",
                        "Training,fer2.png,1,1,0,0,0,0,0,8,0,0"));
        DataSet fer = fer("Training", "Training", "Training");
        assertThat(SoftLabels.votes(votes, fer).get(0)).containsExactly(0.3f, 0.2f, 0, 0, 0.1f, 0, 0.4f);
        assertThat(SoftLabels.votes(votes, fer)).doesNotContainKey(1);
        assertThat(SoftLabels.majorities(votes, fer)).containsOnlyKeys(0).containsValue(Emotion.NEUTRAL);
    }

    @Test
    void refusesVotesOfRowsOfAnotherPart() throws IOException {
        Path votes = Files.write(
                folder.resolve("public.csv"),
                List.of(
                        "index,usage,fp_neutral,fp_happiness,fp_surprise,fp_sadness,fp_anger,fp_disgust,fp_fear,"
                                + "fp_contempt,fp_unknown,fp_nf",
                        "0,Training,4,0,0,1,3,2,0,0,0,0",
                        "28709,PublicTest,4,0,0,1,3,2,0,0,0,0"));
        DataSet fer = fer("Training", "Training", "PublicTest");
        String sentence = "public.csv:3: its usage is \"PublicTest\", but that of line 3 of fer.csv, which it would be"
                + " joined to, is \"Training\"; name the votes of the same rows";
        assertThatThrownBy(() -> SoftLabels.votes(votes, fer))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining(sentence);
        assertThatThrownBy(() -> SoftLabels.majorities(votes, fer)).hasMessageContaining(sentence);
        assertThat(SoftLabels.votes(votes, fer("Training", "PublicTest", "PrivateTest")))
                .as("votes of the first rows alone")
                .hasSize(2);
    }

    private DataSet fer(String... usages) throws IOException {
        List<String> lines = new ArrayList<>(List.of("emotion,pixels,Usage"));
        for (String usage : usages) {
            lines.add(DrawnFaces.row(DrawnFaces.face(Emotion.SAD, lines.size(), usage)));
        }
        return DataSet.fer(file(lines.toArray(String[]::new)));
    }

    @Test
    void smoothsALabelOverAllEmotions() {
        LabelledFace sad = new LabelledFace(DrawnFaces.crop(Emotion.SAD, 1), Emotion.SAD, "Training", "", 5);
        float[] target = new float[7];
        new TrainingFaces(List.of(sad), Map.of(), 0, 0.07).addTarget(0, 1, target, 0);
        assertThat(target)
                .containsExactly(
                        new float[] {0.01f, 0.01f, 0.01f, 0.01f, 0.94f, 0.01f, 0.01f},
                        org.assertj.core.data.Offset.offset(1e-6f));
    }

    @Test
    void joinsATeachersAnswersByTheirRow() throws IOException {
        Path teacher = Files.write(
                folder.resolve("teacher.csv"),
                List.of("row,angry,disgust,fear,happy,sad,surprise,neutral", "5,0,0,0,0.75,0,0,0.25"));
        TrainingFaces faces = new TrainingFaces(
                List.of(new LabelledFace(DrawnFaces.crop(Emotion.SAD, 1), Emotion.SAD, "Training", "", 5)),
                SoftLabels.teacher(teacher),
                0.4);
        float[] target = new float[7];
        faces.addTarget(0, 1, target, 0);
        assertThat(target).containsExactly(0, 0, 0, 0.3f, 0.6f, 0, 0.1f);
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "a,b\n");
        assertThatThrownBy(() -> SoftLabels.teacher(wrong)).hasMessageContaining("wrong.csv:1: column");
    }

    @Test
    void refusesATeacherWhoseNumbersAreNoProbabilities() throws IOException {
        String header = "row,angry,disgust,fear,happy,sad,surprise,neutral";
        Path logits = Files.write(folder.resolve("logits.csv"), List.of(header, "5,-1,0,0,1.5,0,0,0.5"));
        assertThatThrownBy(() -> SoftLabels.teacher(logits))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("logits.csv:2: -1.0 is neither a number of votes nor a probability");
        Path counts = Files.write(folder.resolve("counts.csv"), List.of(header, "5,0,0,0,7,0,0,3"));
        assertThatThrownBy(() -> SoftLabels.teacher(counts))
                .hasMessageContaining("counts.csv:2: the seven numbers add up to 10.0, not to 1");
    }

    @Test
    void joinsNothingToPicturesOfAnotherFile() throws IOException {
        LabelledFace sad = DrawnFaces.face(Emotion.SAD, 1, "Training");
        DataSet ck = DataSet.ck(file("emotion,pixels,Usage", DrawnFaces.row(sad)));
        float[] target = new float[7];
        new TrainingFaces(ck.faces(), Map.of(0, new float[] {1, 0, 0, 0, 0, 0, 0}), 0.5).addTarget(0, 1, target, 0);
        assertThat(target).as("its label alone").containsExactly(0, 0, 0, 0, 1, 0, 0);
    }

    @Test
    void saysThatPicturesInFoldersHaveNoRowsForVotes() throws IOException {
        for (String part : List.of("train", "test")) {
            for (Emotion emotion : Emotion.values()) {
                Path inside = Files.createDirectories(
                        folder.resolve("fer").resolve(part).resolve(emotion.word()));
                BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_GRAY);
                image.getRaster().setSample(emotion.ordinal(), 3, 0, 70);
                ImageIO.write(image, "png", inside.resolve("1.png").toFile());
            }
        }
        DataSet set = DataSet.fer(folder.resolve("fer"));
        assertThat(set.faces()).hasSize(14);
        assertThatThrownBy(() -> set.requireRows("--ferplus"))
                .isInstanceOf(EmotionException.class)
                .hasMessage("fer is a folder of pictures, which have no row numbers for --ferplus to be joined by; name"
                        + " fer2013.csv with --fer");
    }
}
