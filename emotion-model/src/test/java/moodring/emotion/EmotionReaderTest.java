package moodring.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import moodring.emotion.face.DrawnPicture;
import moodring.emotion.face.PictureFiles;
import moodring.emotion.face.UploadedPictures;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

class EmotionReaderTest {
    private static final EmotionReader READER = EmotionReader.open(Path.of("model"));

    @Test
    void readsOneFace() {
        FaceReading reading = READER.read(DrawnPicture.ofOneFace().grey());

        assertThat(reading).isInstanceOfSatisfying(FaceReading.OneFace.class, one -> {
            assertThat(one.face().box().x() + one.face().box().width() / 2).isCloseTo(320, within(20));
            EmotionPlane.Point point = EmotionPlane.of(one.face().probabilities());
            assertThat(one.face().valence()).isEqualTo(point.valence());
            assertThat(one.face().arousal()).isEqualTo(point.arousal());
            assertThat(one.face().spread()).isPositive();
        });
    }

    @Test
    void doesNotGuessWhichOfTwoFacesIsMeant() {
        GreyPicture two = DrawnPicture.wall(640, 480)
                .face(160, 240, 70)
                .face(450, 240, 100, false)
                .grey();

        assertThat(READER.read(two))
                .isInstanceOfSatisfying(FaceReading.SeveralFaces.class, several -> assertThat(several.faces())
                        .hasSize(2)
                        .extracting(face -> face.box().width())
                        .isSortedAccordingTo((one, other) -> Integer.compare(other, one)));
    }

    @Test
    void saysThatThereIsNoFace() {
        assertThat(READER.read(DrawnPicture.wall(640, 480).grey())).isInstanceOf(FaceReading.NoFace.class);
    }

    @Test
    void saysThatItIsTooDark() {
        assertThat(READER.read(DrawnPicture.ofOneFace().inLight(0.15).grey()))
                .isInstanceOfSatisfying(FaceReading.TooDark.class, dark -> assertThat(dark.brightness())
                        .isBetween(10.0, 25.0));
        assertThat(READER.read(DrawnPicture.wall(640, 480).inLight(0.1).grey()))
                .isInstanceOf(FaceReading.TooDark.class);
    }

    @Test
    void readsALitFaceInADarkRoom() {
        GreyPicture portrait = DrawnPicture.wall(1280, 960)
                .fill(0, 0, 1280, 960, 2)
                .face(640, 480, 130)
                .grey();
        assertThat(portrait.brightness()).isLessThan(25);

        assertThat(READER.read(portrait)).isInstanceOf(FaceReading.OneFace.class);
    }

    @Test
    void turnsAPhotoUprightBeforeItLooksForFaces() {
        byte[] lyingDown = PictureFiles.jpeg(
                DrawnPicture.wall(480, 640).face(240, 320, 120).lyingOnItsSide());

        assertThat(READER.read(UploadedPictures.decode(lyingDown))).isInstanceOf(FaceReading.NoFace.class);
        assertThat(READER.read(UploadedPictures.decode(PictureFiles.withOrientation(lyingDown, 6))))
                .isInstanceOf(FaceReading.OneFace.class);
    }

    @Test
    void actsWronglyOnNoneOfFiveHundredFramesWithoutAReadableFace() {
        Random random = new Random(18);

        long faces = IntStream.range(0, 500)
                .mapToObj(i -> i % 2 == 0
                        ? noise(random)
                        : DrawnPicture.ofOneFace(160, 120)
                                .inLight(0.12 * random.nextDouble())
                                .grey())
                .map(READER::read)
                .filter(reading -> reading instanceof FaceReading.OneFace)
                .count();

        assertThat(faces).isZero();
    }

    @Test
    void memoryStaysFlatOverManyFrames() {
        GreyPicture frame = DrawnPicture.ofOneFace(120, 90).grey();
        IntStream.range(0, 50).forEach(i -> READER.read(frame));
        System.gc();
        long bytes = Pointer.totalBytes();
        long resident = Pointer.physicalBytes();

        IntStream.range(0, 500).forEach(i -> READER.read(frame));

        assertThat(Pointer.totalBytes() - bytes).isLessThan(1 << 20);
        assertThat(Pointer.physicalBytes() - resident).isLessThan(64L << 20);
    }

    @Test
    void saysWhichModelIsMissing() {
        assertThatThrownBy(() -> EmotionReader.open(Path.of("nowhere")))
                .isInstanceOfSatisfying(
                        EmotionException.class, e -> assertThat(e.kind()).isEqualTo(EmotionException.Kind.NO_MODEL))
                .hasMessageContaining("nowhere");
    }

    private static GreyPicture noise(Random random) {
        byte[] pixels = new byte[80 * 60];
        random.nextBytes(pixels);
        return new GreyPicture(80, 60, pixels);
    }
}
