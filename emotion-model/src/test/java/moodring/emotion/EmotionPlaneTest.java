package moodring.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmotionPlaneTest {
    @Test
    void aCertainEmotionLiesAtItsOwnPlaceWithoutSpread() {
        EmotionProbabilities happy = EmotionProbabilities.of(0, 0, 0, 1, 0, 0, 0);
        assertThat(EmotionPlane.of(happy)).isEqualTo(new EmotionPlane.Point(0.81, 0.51));
        assertThat(EmotionPlane.spread(happy)).isZero();
    }

    @Test
    void doubtBetweenTwoEmotionsLiesBetweenThemAndIsWide() {
        EmotionProbabilities doubt = EmotionProbabilities.of(0, 0, 0, 0.5, 0.5, 0, 0);
        assertThat(EmotionPlane.of(doubt).valence()).isCloseTo(0.09, within(1e-9));
        assertThat(EmotionPlane.of(doubt).arousal()).isCloseTo(0.12, within(1e-9));
        assertThat(EmotionPlane.spread(doubt)).isCloseTo(Math.hypot(0.72, 0.39), within(1e-9));
    }
}
