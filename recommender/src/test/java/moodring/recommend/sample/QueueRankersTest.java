package moodring.recommend.sample;

import static moodring.recommend.sample.Song.song;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodring.recommend.policy.Target;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import org.junit.jupiter.api.Test;

class QueueRankersTest {
    private static final PlanePoint MIDDLE = new PlanePoint(0.5, 0.5);

    @Test
    void nearTheTargetGivesOneAtThePointAndFallsWithDistance() {
        double[] scores = score(
                new NearTheTarget(),
                new Target(Mood.CHILL, MIDDLE, 0),
                List.of(),
                List.of(song("there"), song("near").at(0.6, 0.5), song("far").at(1, 1)));
        assertThat(scores[0]).isEqualTo(1);
        assertThat(scores[1]).isBetween(0.6, 0.8);
        assertThat(scores[2]).isLessThan(0.001);
    }

    @Test
    void nearTheTargetMindsDistanceLessWhenTheReadingIsInDoubt() {
        List<Song> near = List.of(song("near").at(0.7, 0.5));
        double certain = score(new NearTheTarget(), new Target(Mood.CHILL, MIDDLE, 0), List.of(), near)[0];
        double doubtful = score(new NearTheTarget(), new Target(Mood.CHILL, MIDDLE, 0.4), List.of(), near)[0];
        assertThat(doubtful).isGreaterThan(2 * certain);
    }

    @Test
    void sureOfTheMoodIsTheProbabilityOfTheWantedMood() {
        double[] scores = score(
                new SureOfTheMood(), List.of(), song("a").sure(0.8), song("b").sure(0.4));
        assertThat(scores).containsExactly(new double[] {0.8, 0.4}, within(1e-12));
    }

    @Test
    void spreadOutTakesAwayTheLikenessToTheMostAlikeSongInTheQueue() {
        Song inQueue = song("q").by("Ann").album("Rain").year(1999).genres("folk");
        double[] scores = score(
                new SpreadOut(),
                List.of(inQueue, song("other").at(1, 1)),
                song("twin").by("Ann").album("Rain").year(1999).genres("folk"),
                song("cousin").by("Bob").album("Snow").year(2004).genres("folk"),
                song("stranger")
                        .by("Cy")
                        .album("Sun")
                        .year(2024)
                        .genres("metal")
                        .at(0, 0));
        assertThat(scores[0]).isCloseTo(-1, within(1e-9));
        assertThat(scores[1]).isBetween(-0.6, -0.4);
        assertThat(scores[2]).isGreaterThan(-0.1);
    }

    @Test
    void spreadOutSaysNothingAboutTheFirstSong() {
        assertThat(score(new SpreadOut(), List.of(), song("a"))).containsExactly(0);
    }

    @Test
    void smoothTransitionKnowsDoubleTimeAndRelativeKeys() {
        Song last = song("last").bpm(70).inKey(0, 1);
        double[] scores = score(
                new SmoothTransition(),
                List.of(last),
                song("a minor, double time").bpm(140).inKey(9, 0),
                song("g major, same tempo").bpm(70).inKey(7, 1),
                song("f sharp major, half an octave faster")
                        .bpm(70 * Math.sqrt(2))
                        .inKey(6, 1),
                song("unknown"));
        assertThat(scores[0]).isCloseTo(1, within(1e-9));
        assertThat(scores[1]).isCloseTo(1 - 1 / 12.0, within(1e-9));
        assertThat(scores[2]).isCloseTo(0, within(1e-9));
        assertThat(scores[3]).isEqualTo(0.5);
    }

    @Test
    void familiarityFollowsTheWishAndDoesNotMindAtZero() {
        Song[] songs = {
            song("hit").popularity(90),
            song("find").popularity(10),
            song("mine").own(),
            song("unknown")
        };
        assertThat(score(new Familiarity(1), List.of(), songs))
                .containsExactly(new double[] {0.9, 0.1, 1, 0.5}, within(1e-12));
        assertThat(score(new Familiarity(-1), List.of(), songs))
                .containsExactly(new double[] {0.1, 0.9, 0, 0.5}, within(1e-12));
        assertThat(score(new Familiarity(0), List.of(), songs)).containsOnly(0.5);
    }

    @Test
    void chanceIsTheSameForASeedWhateverTheOrder() {
        Song first = song("a");
        Song second = song("b");
        double[] there = score(new Chance(7), List.of(), first, second);
        double[] back = score(new Chance(7), List.of(), second, first);
        assertThat(there).containsExactly(back[1], back[0]);
        assertThat(score(new Chance(8), List.of(), first, second)).doesNotContain(there);
    }

    @Test
    void chanceIsDistributedAsGumbel() {
        Song[] songs =
                IntStream.range(0, 20_000).mapToObj(i -> song("track-" + i)).toArray(Song[]::new);
        var statistics =
                java.util.Arrays.stream(score(new Chance(3), List.of(), songs)).summaryStatistics();
        assertThat(statistics.getAverage()).as("Euler's constant").isCloseTo(0.5772, within(0.03));
    }

    private static double[] score(QueueRanker ranker, List<Song> queue, Song... candidates) {
        return score(ranker, new Target(Mood.CHILL, MIDDLE, 0), queue, List.of(candidates));
    }

    private static double[] score(QueueRanker ranker, Target target, List<Song> queue, List<Song> candidates) {
        List<PlacedTrack> tracks = queue.stream().map(Song::placed).toList();
        Stream<PlacedTrack> placed = candidates.stream().map(Song::placed);
        return ranker.score(new QueueSoFar(tracks, target), placed.toList());
    }
}
