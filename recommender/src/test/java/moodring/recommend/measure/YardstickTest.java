package moodring.recommend.measure;

import static moodring.recommend.sample.Song.song;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import moodring.recommend.policy.Target;
import moodring.recommend.sample.Song;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import org.junit.jupiter.api.Test;

class YardstickTest {
    private static final Target CHILL = new Target(Mood.CHILL, new PlanePoint(0.5, 0.5), 0);

    private final Yardstick yardstick =
            new Yardstick(tracks(song("x").at(0, 0), song("y").at(1, 1)), Novelty.byPopularity());

    @Test
    void distanceIsTheMeanToEachSongsOwnTarget() {
        Listing queue = listing(song("a").at(0.5, 0.5), song("b").at(0.5, 0.9));
        assertThat(yardstick.of(Figure.DISTANCE, queue)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void diversityCountsInStandardDeviationsOfTheCatalog() {
        Listing queue = listing(song("a").at(0.5, 0.5), song("b").at(1.0, 1.0));
        assertThat(yardstick.of(Figure.DIVERSITY, queue))
                .as("two of two features that vary are one deviation apart")
                .isCloseTo(1, within(1e-9));
        assertThat(yardstick.of(Figure.DIVERSITY, listing(song("a"), song("b"))))
                .isZero();
    }

    @Test
    void artistsAreCountedOnceAndOnlyWhereTheyAreNamed() {
        Listing queue = listing(
                song("a").by("One"),
                song("b").by("One"),
                song("c").by("Two"),
                song("d").by(""));
        assertThat(yardstick.of(Figure.ARTISTS, queue)).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void noveltyIsWhatFewKnow() {
        assertThat(yardstick.of(Figure.NOVELTY, listing(song("a").popularity(80))))
                .isCloseTo(0.2, within(1e-9));
        Novelty bits = Novelty.inPlaylists(Map.of("p", List.of("a"), "q", List.of("a", "b"), "r", List.of("c")));
        assertThat(bits.of(song("a").placed())).isLessThan(bits.of(song("b").placed()));
        assertThat(bits.of(song("nowhere").placed())).isEqualTo(2);
    }

    @Test
    void precisionComparesWithTheLabelAndIsUnknownWhereNobodyLabelledThatMood() {
        Map<String, Mood> labels = Map.of("a", Mood.CHILL, "b", Mood.SAD);
        assertThat(Yardstick.precision(listing(song("a"), song("b")), labels)).isEqualTo(0.5);
        assertThat(Yardstick.precision(listing(song("a")), Map.of("a", Mood.SAD)))
                .isNaN();
    }

    private static Listing listing(Song... songs) {
        return new Listing(tracks(songs), Collections.nCopies(songs.length, CHILL));
    }

    private static List<PlacedTrack> tracks(Song... songs) {
        return Stream.of(songs).map(Song::placed).toList();
    }
}
