package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moodring.emotion.FaceBox;
import org.junit.jupiter.api.Test;

class PlausibleTest {
    @Test
    void keepsTwoPeopleTheLargestFirst() {
        Detection left = at(0, 0, 90, 6);
        Detection right = at(200, 0, 100, 4);

        assertThat(Plausible.of(List.of(left, right))).containsExactly(right, left);
    }

    @Test
    void ofOverlappingBoxesKeepsTheSurest() {
        Detection face = at(100, 50, 100, 6);
        Detection chin = at(105, 120, 90, 2.5);

        assertThat(Plausible.of(List.of(chin, face))).containsExactly(face);
    }

    @Test
    void keepsTwoFacesCheekToCheek() {
        assertThat(Plausible.of(List.of(at(0, 0, 100, 6), at(90, 5, 100, 5)))).hasSize(2);
    }

    @Test
    void dropsATinySecondOneHoweverSure() {
        Detection face = at(100, 50, 100, 4);

        assertThat(Plausible.of(List.of(face, at(300, 200, 35, 6)))).containsExactly(face);
    }

    @Test
    void dropsAWeakSecondOneAsLargeAsTheFace() {
        Detection face = at(100, 50, 100, 7);

        assertThat(Plausible.of(List.of(face, at(300, 200, 100, 1)))).containsExactly(face);
    }

    @Test
    void keepsTheBestEvenWhereItsWeightIsBelowZero() {
        Detection face = at(100, 50, 100, -0.5);

        assertThat(Plausible.of(List.of(face))).containsExactly(face);
        assertThat(Plausible.of(List.of(face, at(300, 200, 100, -0.9)))).containsExactly(face);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Plausible.of(List.of())).isEmpty();
    }

    private static Detection at(int x, int y, int side, double weight) {
        return new Detection(new FaceBox(x, y, side, side), weight);
    }
}
