package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import moodring.emotion.FaceBox;
import moodring.emotion.GreyPicture;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceFinderTest {
    private final FaceFinder finder = FaceFinder.open();

    @Test
    void findsOneFaceWhereItIs() {
        List<FaceBox> faces = finder.find(DrawnPicture.ofOneFace().grey());

        assertThat(faces).hasSize(1);
        FaceBox face = faces.get(0);
        assertThat(face.x() + face.width() / 2).isCloseTo(320, within(20));
        assertThat(face.y() + face.height() / 2).isCloseTo(240, within(30));
        assertThat(face.width()).isBetween(200, 360);
    }

    @Test
    void givesTwoFacesTheLargestFirst() {
        GreyPicture two = DrawnPicture.wall(640, 480)
                .face(160, 240, 70)
                .face(450, 240, 100)
                .grey();

        List<FaceBox> faces = finder.find(two);

        assertThat(faces).hasSize(2);
        assertThat(faces.get(0).x()).isGreaterThan(250);
        assertThat(faces.get(0).width()).isGreaterThan(faces.get(1).width());
    }

    @Test
    void findsNoneOnAnEmptyWall() {
        assertThat(finder.find(DrawnPicture.wall(640, 480).grey())).isEmpty();
    }

    @Test
    void takesNoPictureForAFaceThatIsTooSmallForOne() {
        assertThat(finder.find(DrawnPicture.wall(8, 5).grey())).isEmpty();
        assertThat(finder.find(DrawnPicture.wall(1, 1).grey())).isEmpty();
        assertThat(finder.find(DrawnPicture.wall(4000, 3).grey())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 1.2})
    void findsAFaceInDimAndInBrightLight(double light) {
        assertThat(finder.find(DrawnPicture.ofOneFace().inLight(light).grey())).hasSize(1);
    }

    @Test
    void sizesAreRelativeToThePicture() {
        GreyPicture large = DrawnPicture.wall(2560, 1920).face(1280, 960, 480).grey();

        assertThat(finder.find(large)).singleElement().satisfies(face -> assertThat(face.width())
                .isBetween(800, 1440));
    }

    @Test
    void keepsNoNativeMemoryOfThePicturesItSaw() {
        GreyPicture picture = DrawnPicture.ofOneFace().grey();
        finder.find(picture);
        long before = Pointer.totalBytes();

        for (int i = 0; i < 20; i++) {
            finder.find(picture);
        }

        assertThat(Pointer.totalBytes()).isEqualTo(before);
    }
}
