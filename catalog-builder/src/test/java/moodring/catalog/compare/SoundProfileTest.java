package moodring.catalog.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import moodring.db.CatalogException;
import moodring.track.AudioFeatures;
import moodring.track.Feature;
import org.junit.jupiter.api.Test;

class SoundProfileTest {

    @Test
    void aFeatureThatHasNotMovedHasNoIndexAndOneThatHasCountsAsAnotherPopulation() {
        Map<Feature, Double> index = profile(0.6, 2).stabilityIndex(profile(0.4, 1));
        assertThat(index.get(Feature.ENERGY)).isLessThan(0.01);
        assertThat(index.get(Feature.VALENCE)).isGreaterThan(Drift.ANOTHER_POPULATION);
        assertThat(new Drift("x", 0, 0, index).mostDrifted()).contains(Feature.VALENCE);
    }

    /** Half of the tracks are dark, then three quarters: (¾ - ½) ln (¾ ÷ ½) + (¼ - ½) ln (¼ ÷ ½). */
    @Test
    void theIndexIsThatOfTheFormula() {
        SoundProfile then = new SoundProfile();
        SoundProfile now = new SoundProfile();
        for (int track = 0; track < 1000; track++) {
            then.add(features(track % 2 == 0 ? 0.2 : 0.8, 0.5));
            now.add(features(track % 4 == 0 ? 0.8 : 0.2, 0.5));
        }
        double expected = 0.25 * Math.log(0.75 / 0.5) + -0.25 * Math.log(0.25 / 0.5);
        assertThat(now.stabilityIndex(then).get(Feature.VALENCE)).isCloseTo(expected, within(1e-4));
    }

    @Test
    void aFeatureThatOneOfBothDoesNotKnowIsNotCompared() {
        assertThat(profile(0.5, 1).stabilityIndex(profile(0.5, 1))).doesNotContainKey(Feature.TEMPO);
    }

    @Test
    void isTheSameAfterWritingAndReading() {
        SoundProfile profile = profile(0.4, 1);
        SoundProfile read = SoundProfile.read(profile.text());
        assertThat(read.text()).isEqualTo(profile.text());
        assertThatThrownBy(() -> SoundProfile.read("{\"VALENCE\":[1,2]}"))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("without --update");
    }

    private static SoundProfile profile(double valence, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SoundProfile profile = new SoundProfile();
        for (int track = 0; track < 5000; track++) {
            double shifted = Math.max(0, Math.min(1, valence + random.nextDouble() - 0.5));
            profile.add(features(shifted, random.nextDouble()));
        }
        return profile;
    }

    private static AudioFeatures features(double valence, double energy) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new AudioFeatures(valence, energy, 0.5, 0.5, 0.5, unknown, unknown, unknown, unknown);
    }
}
