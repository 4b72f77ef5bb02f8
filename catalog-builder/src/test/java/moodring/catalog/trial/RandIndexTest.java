package moodring.catalog.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandIndexTest {

    @Test
    void namesOfGroupsDoNotMatter() {
        assertThat(RandIndex.adjusted(new int[] {0, 0, 1, 1}, new int[] {7, 7, 3, 3}))
                .isEqualTo(1);
    }

    /** scikit-learn's adjusted_rand_score says the same. */
    @Test
    void agreesWithKnownValues() {
        assertThat(RandIndex.adjusted(new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1}))
                .isCloseTo(0.5714285714, within(1e-9));
        assertThat(RandIndex.adjusted(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}))
                .isCloseTo(-0.5, within(1e-9));
    }

    @Test
    void ofOneGroupingNothingCanBeSaid() {
        assertThatThrownBy(() -> RandIndex.mean(List.of(new int[] {0, 1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("groupings must be at least 2, but were 1");
    }

    @Test
    void groupsByChanceAgreeInNothing() {
        Random random = new Random(1);
        List<int[]> groupings = List.of(
                random.ints(5_000, 0, 5).toArray(),
                random.ints(5_000, 0, 5).toArray(),
                random.ints(5_000, 0, 5).toArray());
        assertThat(RandIndex.mean(groupings)).isCloseTo(0, within(0.01));
    }
}
