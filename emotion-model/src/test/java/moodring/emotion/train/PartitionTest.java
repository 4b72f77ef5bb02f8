package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import moodring.emotion.Emotion;
import moodring.emotion.face.FaceCrop;
import org.junit.jupiter.api.Test;

class PartitionTest {
    @Test
    void neverLearnsFromAPictureThatIsTestedOn() {
        List<LabelledFace> faces = new ArrayList<>(DrawnFaces.training(10));
        faces.add(DrawnFaces.face(Emotion.HAPPY, 3, "PublicTest"));
        faces.add(DrawnFaces.face(Emotion.SAD, 4, "PrivateTest"));
        Partition partition = Partition.of(faces, 0.2);
        assertThat(partition.removed()).isEqualTo(new Partition.Removed(0, 2, 0));
        assertThat(keys(partition.training()))
                .doesNotContain(
                        PixelKey.of(DrawnFaces.crop(Emotion.HAPPY, 3)), PixelKey.of(DrawnFaces.crop(Emotion.SAD, 4)));
    }

    @Test
    void neverValidatesOnACopyOfATrainingPicture() {
        List<LabelledFace> faces = new ArrayList<>(DrawnFaces.training(10));
        faces.addAll(DrawnFaces.training(10));
        Partition partition = Partition.of(faces, 0.3);
        Set<PixelKey> both = new HashSet<>(keys(partition.training()));
        both.retainAll(keys(partition.validation()));
        assertThat(both).isEmpty();
        assertThat(partition.removed().copies()).isEqualTo(70);
        assertThat(partition.validation()).hasSize(21);
    }

    @Test
    void keepsCopiesOfValidationPicturesOutOfASecondSet() {
        Partition partition = Partition.of(DrawnFaces.training(10), 0.3);
        Partition more = partition.withMore(DrawnFaces.training(10));
        assertThat(more.training()).hasSize(49 + 49);
        assertThat(keys(more.training())).doesNotContainAnyElementsOf(keys(partition.validation()));
    }

    @Test
    void keepsCopiesOfTestPicturesOutOfASecondSet() {
        List<LabelledFace> faces = new ArrayList<>(DrawnFaces.training(2));
        faces.add(DrawnFaces.face(Emotion.HAPPY, 7, "PrivateTest"));
        Partition partition = Partition.of(faces, 0);
        Partition more = partition.withMore(List.of(
                DrawnFaces.face(Emotion.HAPPY, 7, LabelledFace.TRAINING),
                DrawnFaces.face(Emotion.HAPPY, 8, LabelledFace.TRAINING)));
        assertThat(more.training()).hasSize(14 + 1);
        assertThat(keys(more.training())).doesNotContain(PixelKey.of(DrawnFaces.crop(Emotion.HAPPY, 7)));
    }

    @Test
    void leavesOutBlankPictures() {
        List<LabelledFace> faces = new ArrayList<>(DrawnFaces.training(2));
        faces.add(new LabelledFace(
                FaceCrop.of(new byte[FaceCrop.SIZE * FaceCrop.SIZE]), Emotion.FEAR, LabelledFace.TRAINING, "", 99));
        assertThat(Partition.of(faces, 0.2).removed().blank()).isEqualTo(1);
    }

    @Test
    void splitsAlikeForOneFileAndShareAndOtherwiseForAnotherShare() {
        List<LabelledFace> faces = DrawnFaces.training(10);
        assertThat(Partition.of(faces, 0.2).digest())
                .isEqualTo(Partition.of(faces, 0.2).digest());
        assertThat(Partition.of(faces, 0.2).digest())
                .isNotEqualTo(Partition.of(faces, 0.3).digest());
    }

    private static Set<PixelKey> keys(List<LabelledFace> faces) {
        return faces.stream().map(face -> PixelKey.of(face.crop())).collect(Collectors.toSet());
    }
}
