package moodring.recommend.sample;

import static moodring.recommend.sample.Song.song;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import moodring.recommend.policy.Target;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import org.junit.jupiter.api.Test;

class QueueRulesTest {
    @Test
    void oneSongOnceRefusesAnotherReleaseOfASongInTheQueue() {
        QueueRule rule = new OneSongOnce();
        Song first = song("a").by("Ann").titled("Rain");
        Song release = song("b").by("Ann").titled("Rain");
        assertThat(allows(rule, release, first)).isFalse();
        assertThat(allows(rule, song("c").by("Ann").titled("Sun"), first)).isTrue();
    }

    @Test
    void notHeardLatelyRefusesByTheSongNotByTheRelease() {
        Song heard = song("a").by("Ann").titled("Rain");
        QueueRule rule = new NotHeardLately(Set.of(heard.placed().songKey()));
        assertThat(allows(rule, song("b").by("Ann").titled("Rain"))).isFalse();
        assertThat(allows(rule, song("c"))).isTrue();
    }

    @Test
    void fewByOneArtistLetsTwoThroughAndCountsGuests() {
        QueueRule rule = new FewByOneArtist(2);
        Song alone = song("a").by("Ann");
        Song together = song("b").by("Bob, ann");
        assertThat(allows(rule, song("c").by("Ann"), alone)).isTrue();
        assertThat(allows(rule, song("c").by("Ann"), alone, together)).isFalse();
        assertThat(allows(rule, song("c").by("Bob"), alone, together)).isTrue();
    }

    @Test
    void fewByOneArtistDoesNotTakeUnknownArtistsForOne() {
        Song[] unknown = {song("a").by(""), song("b").by(""), song("c").by("")};
        assertThat(allows(new FewByOneArtist(2), song("d").by(""), unknown)).isTrue();
    }

    @Test
    void fewByOneArtistRefusesToAllowNone() {
        assertThatThrownBy(() -> new FewByOneArtist(0)).hasMessageContaining("but was 0");
    }

    @Test
    void noExplicitWordsRefusesOnlyWhatIsMarked() {
        assertThat(allows(new NoExplicitWords(), song("a").explicit())).isFalse();
        assertThat(allows(new NoExplicitWords(), song("b"))).isTrue();
    }

    @Test
    void notTooLongRefusesOnlyWhatIsKnownToBeLonger() {
        QueueRule rule = new NotTooLong(Duration.ofSeconds(365));
        assertThat(allows(rule, song("a").lasting(Duration.ofSeconds(366)))).isFalse();
        assertThat(allows(rule, song("b").lasting(Duration.ofSeconds(365)))).isTrue();
        assertThat(allows(rule, song("c"))).isTrue();
        assertThat(rule.leavesOut()).isEqualTo("longer than 6:05");
    }

    private static boolean allows(QueueRule rule, Song candidate, Song... queue) {
        List<PlacedTrack> tracks = Stream.of(queue).map(Song::placed).toList();
        Target target = new Target(Mood.CHILL, new PlanePoint(0.5, 0.5), 0);
        return rule.allowedNext(new QueueSoFar(tracks, target)).test(candidate.placed());
    }
}
