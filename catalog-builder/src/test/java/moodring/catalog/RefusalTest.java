package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.catalog.cluster.Centroids;
import moodring.catalog.compare.Drift;
import moodring.db.CatalogException;
import moodring.track.Mood;
import org.junit.jupiter.api.Test;

/** What speaks against a new catalog, with the smallest numbers that do. */
class RefusalTest {

    @Test
    void nothingSpeaksAgainstACatalogLikeTheOneBefore() {
        assertThat(reasons(1000, 200, 1000, drift(1000, 300), false)).isEmpty();
    }

    @Test
    void fewerThanHalfOfTheTracksAreTooFew() {
        assertThat(reasons(1000, 200, 2000, Optional.empty(), false)).isEmpty();
        assertThat(reasons(1000, 200, 2001, Optional.empty(), false))
                .containsExactly(
                        "The new catalog has 1000 tracks, fewer than half of the current 2001. If that is right, add --allow-shrink.");
        assertThat(reasons(1000, 200, 2001, Optional.empty(), true)).isEmpty();
    }

    @Test
    void aMoodNeedsOneTrackInAHundred() {
        assertThat(reasons(1000, 10, 0, Optional.empty(), true)).isEmpty();
        assertThat(reasons(1000, 9, 0, Optional.empty(), true))
                .singleElement()
                .asString()
                .startsWith("Only 9 of 1000 tracks are romantic, fewer than one in a hundred.");
        assertThat(reasons(1000, 0, 0, Optional.empty(), true))
                .singleElement()
                .asString()
                .startsWith("No track is romantic.");
    }

    @Test
    void tooManyTracksMustNotChangeTheirMoodUnlessThatIsWanted() {
        assertThat(reasons(1000, 200, 1000, drift(500, 151), false))
                .containsExactly(
                        "151 of the 500 tracks that the current catalog has too would change their mood, more than 30 %. If that is right, add --allow-shrink.");
        assertThat(reasons(1000, 200, 1000, drift(500, 151), true)).isEmpty();
        assertThat(reasons(1000, 200, 1000, drift(99, 99), false))
                .as("too few common tracks to say anything")
                .isEmpty();
    }

    @Test
    void theMiddleOfAClusterMustBeAPoint() {
        Guards.requireNumbers(new Centroids(List.of(new double[] {0, 1})));
        assertThatThrownBy(() -> Guards.requireNumbers(
                        new Centroids(List.of(new double[] {0, 1}, new double[] {0, Double.NaN}))))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("The middle of cluster 1 is not a number");
    }

    private static List<String> reasons(int tracks, int romantic, int before, Optional<Drift> drift, boolean allowed) {
        Map<Mood, Integer> moods = new EnumMap<>(Mood.class);
        for (Mood mood : Mood.values()) {
            moods.put(mood, mood == Mood.ROMANTIC ? romantic : (tracks - romantic) / 4);
        }
        return Guards.reasonsAgainst(new Guards.Proposal(tracks, moods, drift), before, allowed);
    }

    private static Optional<Drift> drift(int common, int changed) {
        return Optional.of(new Drift("before", common, changed, Map.of()));
    }
}
