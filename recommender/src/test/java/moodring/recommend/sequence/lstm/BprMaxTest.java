package moodring.recommend.sequence.lstm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import moodring.recommend.sequence.song.Song;
import org.junit.jupiter.api.Test;

class BprMaxTest {
    private final Random random = new Random(4);
    private final float[][] others = {sound(), sound(), sound(), sound(), sound()};
    private final BprMax loss = new BprMax(0.7, others);

    @Test
    void theSlopeIsThatOfTheLoss() {
        float[] output = sound();
        float[] target = sound();
        float[] shift = sound();
        float[] slope = loss.slope(output, target, shift);
        float step = 1e-2f;
        for (int f = 0; f < output.length; f++) {
            float[] more = output.clone();
            float[] less = output.clone();
            more[f] += step;
            less[f] -= step;
            double measured = (loss.loss(more, target, shift) - loss.loss(less, target, shift)) / (2 * step);
            assertThat((double) slope[f]).as("output %d", f).isCloseTo(measured, within(2e-3));
        }
    }

    @Test
    void whatRanksTheTargetFirstLosesLeast() {
        float[] target = sound();
        float[] none = new float[Song.FEATURES];
        assertThat(loss.loss(target, target, none)).isLessThan(loss.loss(others[0], target, none));
        assertThat(BprMax.NONE.loss(others[0], target, none)).isZero();
        assertThat(BprMax.NONE.slope(others[0], target, none)).containsOnly(0);
    }

    private float[] sound() {
        float[] sound = new float[Song.FEATURES];
        for (int f = 0; f < sound.length; f++) {
            sound[f] = (float) random.nextGaussian();
        }
        return sound;
    }
}
