package moodring.recommend.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moodring.recommend.policy.Target;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import org.junit.jupiter.api.Test;

/** However much it remembers, it says what the plain rule says, to the last bit. */
class SpreadOutTest {
    private final Random random = new Random(5);
    private final List<PlacedTrack> songs = DrawnSongs.draw(300, 40, 5);
    private final SpreadOut remembering = new SpreadOut();
    private final QueueRanker plain = new PlainSpreadOut();

    @Test
    void aGrowingQueueIsScoredAsThePlainRuleScoresIt() {
        List<PlacedTrack> queue = new ArrayList<>();
        while (queue.size() < 100) {
            expectThePlainScores(queue, songs);
            queue.add(anyOf(songs));
        }
    }

    @Test
    void aCandidateThatWasNotAskedForInEachStepMissesNoSong() {
        List<PlacedTrack> queue = new ArrayList<>();
        while (queue.size() < 100) {
            expectThePlainScores(queue, anyThirdOf(songs));
            for (int more = random.nextInt(3); more >= 0; more--) {
                queue.add(anyOf(songs));
            }
        }
    }

    @Test
    void anotherQueueIsNotMistakenForTheLast() {
        List<PlacedTrack> queue = new ArrayList<>(songs.subList(0, 20));
        expectThePlainScores(queue, songs);
        queue.set(3, songs.get(50));
        queue.add(songs.get(60));
        expectThePlainScores(queue, songs);
        expectThePlainScores(songs.subList(0, 5), songs);
        expectThePlainScores(List.of(), songs);
    }

    private void expectThePlainScores(List<PlacedTrack> queue, List<PlacedTrack> candidates) {
        QueueSoFar soFar = new QueueSoFar(queue, new Target(Mood.CHILL, new PlanePoint(0.5, 0.5), 0));
        assertThat(remembering.score(soFar, candidates)).isEqualTo(plain.score(soFar, candidates));
    }

    private PlacedTrack anyOf(List<PlacedTrack> tracks) {
        return tracks.get(random.nextInt(tracks.size()));
    }

    private List<PlacedTrack> anyThirdOf(List<PlacedTrack> tracks) {
        return tracks.stream().filter(track -> random.nextInt(3) == 0).toList();
    }
}
