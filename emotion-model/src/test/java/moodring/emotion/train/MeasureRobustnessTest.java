package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.FaceBox;
import moodring.emotion.GreyPicture;
import moodring.emotion.face.DrawnPicture;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.face.FaceCropper;
import moodring.emotion.face.FaceFinder;
import moodring.emotion.face.Framing;
import moodring.emotion.network.EmotionNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureRobustnessTest {
    @TempDir
    private Path folder;

    @Test
    void findsDrawnFacesInTheirScenesAndLosesCoveredOnes() throws IOException {
        Disturbance hidden = new Disturbance(
                "covered",
                "whole",
                SceneMaker::scene,
                (scene, random) -> Changes.covered(scene, new double[] {0, 0, 1, 1}));
        List<Disturbance> two = List.of(Disturbance.NONE, hidden);

        RobustnessReport report = MeasureRobustness.run(settings("PublicTest"), two);

        assertThat(report.rows()).hasSize(2);
        RobustnessReport.Row undisturbed = report.rows().get(0);
        assertThat(undisturbed.shown()).isEqualTo(4);
        assertThat(undisturbed.found()).isEqualTo(1);
        assertThat(report.rows().get(1).found()).isZero();
        assertThat(report.crops()).isNotEmpty();
        assertThat(report.framings())
                .as("a file that the model was not trained from")
                .isEmpty();
        assertThat(report.table()).contains("| none |  | 4 | 100.0 % |").contains("| covered | whole | 4 |");
        assertThat(folder.resolve("out/MODEL_CARD.md")).content().contains("| none |  | 4 | 100.0 % |");
        assertThat(folder.resolve("out/robustness.json")).content().contains("\"found\" : 1.0");
    }

    @Test
    void comparesSquaresAroundTheFacesThatAreFound() throws IOException {
        List<LabelledFace> faces =
                new ArrayList<>(DataSet.fer(settings("PublicTest").fer()).faces());
        faces.add(new LabelledFace(
                FaceCropper.whole(DrawnPicture.wall(48, 48).grey()), Emotion.SAD, LabelledFace.TRAINING, "", 5));
        FaceFinder finder = FaceFinder.open();
        EmotionNetwork network = EmotionNetwork.load(Path.of("model"));

        List<RobustnessReport.FramingRow> rows = new FramingSearch(finder, network, 1).rows(faces);

        assertThat(rows).hasSize(12).allSatisfy(row -> assertThat(row.faces())
                .as("a wall is no face")
                .isEqualTo(4));
        RobustnessReport.FramingRow row = rows.get(0);
        assertThat(row.crossEntropy()).isCloseTo(crossEntropy(faces.subList(0, 4), finder, network), within(0.02));
        assertThat(rows).extracting(RobustnessReport.FramingRow::crossEntropy).doesNotHaveDuplicates();
        assertThat(new FramingSearch(finder, network, 1).rows(faces.subList(4, 5)))
                .isEmpty();
    }

    private static double crossEntropy(List<LabelledFace> faces, FaceFinder finder, EmotionNetwork network) {
        double sum = 0;
        for (int i = 0; i < faces.size(); i++) {
            GreyPicture picture =
                    Disturbance.NONE.scene(faces.get(i).crop(), 1 + i).picture();
            FaceBox box = finder.find(picture).get(0);
            FaceCrop crop = FaceCropper.exactly(picture, new Framing(1, 0).around(box));
            sum -= Math.log(network.read(crop).of(faces.get(i).emotion()));
        }
        return sum / faces.size();
    }

    @Test
    void everyDisturbanceMakesAScene() {
        var face = FaceCropper.whole(DrawnPicture.wall(48, 48).grey());
        byte[] undisturbed = Disturbance.NONE.scene(face, 1).picture().pixels();
        for (Disturbance disturbance : Disturbance.all()) {
            GreyPicture picture = disturbance.scene(face, 1).picture();
            assertThat(picture.width()).isEqualTo(640);
            assertThat(Arrays.equals(picture.pixels(), undisturbed))
                    .as("%s %s leaves the scene as it is", disturbance.kind(), disturbance.level())
                    .isEqualTo(disturbance.equals(Disturbance.NONE));
        }
        assertThat(Disturbance.all()).filteredOn(Disturbance.NONE::equals).hasSize(1);
    }

    @Test
    void saysThatAPartOfTheDataSetIsMissing() throws IOException {
        RobustnessSettings settings = settings("PrivateTest");

        assertThatThrownBy(() -> MeasureRobustness.run(settings))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("PrivateTest");
    }

    private RobustnessSettings settings(String usage) throws IOException {
        StringBuilder csv = new StringBuilder("emotion,pixels,Usage\n");
        for (int i = 0; i < 4; i++) {
            csv.append(i % 7).append(",\"").append(drawn(i)).append("\",PublicTest\n");
        }
        Path fer = Files.writeString(folder.resolve("drawn.csv"), csv);
        return new RobustnessSettings(Path.of("model"), fer, usage, 100, 1, Optional.of(folder.resolve("out")));
    }

    private static String drawn(int number) {
        DrawnPicture picture = DrawnPicture.wall(320, 320).face(160, 160, 95 + 3 * number, number % 2 == 0);
        StringBuilder pixels = new StringBuilder();
        for (byte pixel : FaceCropper.exactly(picture.grey(), new FaceBox(20, 20, 280, 280))
                .pixels()) {
            pixels.append(pixel & 0xff).append(' ');
        }
        return pixels.toString().strip();
    }
}
