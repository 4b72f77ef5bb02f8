package moodring.recommend.sample;

import static moodring.recommend.sample.Song.song;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import moodring.recommend.policy.Target;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import org.junit.jupiter.api.Test;

class TasteTest {
    @Test
    void linUcbFindsTheWeightsOfALinearTaste() {
        LinUcb bandit = new LinUcb(2, 1);
        Random random = new Random(3);
        for (int event = 0; event < 500; event++) {
            double[] features = {random.nextDouble() * 2 - 1, random.nextDouble() * 2 - 1};
            bandit.learn(features, 0.8 * features[0] - 0.3 * features[1]);
        }
        assertThat(bandit.expected(new double[] {1, 0})).isCloseTo(0.8, within(0.02));
        assertThat(bandit.expected(new double[] {0, 1})).isCloseTo(-0.3, within(0.02));
    }

    @Test
    void linUcbDoubtsMostWhatItHasNotSeen() {
        LinUcb bandit = new LinUcb(2, 1);
        IntStream.range(0, 50).forEach(event -> bandit.learn(new double[] {1, 0}, 1));
        assertThat(bandit.doubt(new double[] {0, 1})).isEqualTo(1);
        assertThat(bandit.doubt(new double[] {1, 0})).isLessThan(0.2);
    }

    @Test
    void prefersWhatIsLikeTheLikedAndUnlikeTheSkipped() {
        Taste taste = learntFromBrightSongs();
        double[] scores = score(taste, song("bright").at(0.9, 0.5), song("dark").at(0.1, 0.5));
        assertThat(scores[0]).isGreaterThan(scores[1] + 0.2);
        assertThat(taste.why(song("bright").at(0.9, 0.5).placed()).map(Taste.Liking::words))
                .contains("you tend to like bright songs");
        assertThat(taste.why(song("dark").at(0.1, 0.5).placed())).isEmpty();
    }

    @Test
    void saysHowManySongsOfAnArtistWereLiked() {
        Taste taste = Taste.learn(List.of(
                liked(song("a").by("Ann").at(0.9, 0.5)),
                liked(song("b").by("Ann").at(0.1, 0.5))));
        assertThat(taste.why(song("c").by("Ann").placed()).map(Taste.Liking::words))
                .contains("you liked 2 songs by Ann");
        double[] scores = score(taste, song("c").by("Ann"), song("d").by("Bob"));
        assertThat(scores[0]).isGreaterThan(scores[1]);
    }

    @Test
    void namesTheArtistWhoWasLikedAndNobodyBesides() {
        Taste taste = Taste.learn(List.of(
                liked(song("a").by("BJÖRK")),
                liked(song("b").by("Cy; Björk")),
                liked(song("c").by("Cy"))));
        assertThat(words(taste, "Ann, Björk")).contains("you liked 2 songs by Björk");
        assertThat(words(taste, "Ann;Björk ;Bob")).contains("you liked 2 songs by Björk");
        assertThat(words(taste, "Björk; Cy")).contains("you liked 2 songs by Björk");
        assertThat(words(taste, "Cy; Björk")).contains("you liked 2 songs by Cy");
        assertThat(words(taste, "Ann, Bob")).isEmpty();
    }

    @Test
    void eachArtistHasTheirOwnCount() {
        Taste taste = Taste.learn(List.of(
                liked(song("a").by("Ann")),
                liked(song("b").by("Bob")),
                liked(song("c").by("Bob")),
                new Experience(song("d").by("Ann").placed(), 0.5)));
        assertThat(words(taste, "Cy, Ann")).contains("you liked a song by Ann");
        assertThat(words(taste, "Cy, Bob, Ann")).contains("you liked 2 songs by Bob");
    }

    @Test
    void aNameWithACommaOfItsOwnStaysWhole() {
        Taste taste = Taste.learn(List.of(liked(song("a").by("Earth, Wind & Fire"))));
        assertThat(words(taste, "Earth, Wind & Fire")).contains("you liked a song by Earth, Wind & Fire");
        assertThat(words(taste, "Wind & Fire, Ann")).contains("you liked a song by Wind & Fire");
    }

    private static Optional<String> words(Taste taste, String artists) {
        return taste.why(song("new").by(artists).placed())
                .filter(liking -> liking.artist().isPresent())
                .map(Taste.Liking::words);
    }

    private static Taste learntFromBrightSongs() {
        List<Experience> experiences = new ArrayList<>();
        for (int event = 0; event < 10; event++) {
            experiences.add(liked(song("l" + event).at(0.9, 0.5)));
            experiences.add(new Experience(song("s" + event).at(0.1, 0.5).placed(), -1));
        }
        return Taste.learn(experiences);
    }

    private static Experience liked(Song song) {
        return new Experience(song.placed(), 1);
    }

    private static double[] score(Taste taste, Song... songs) {
        List<PlacedTrack> candidates =
                java.util.Arrays.stream(songs).map(Song::placed).toList();
        Target target = new Target(Mood.CHILL, new PlanePoint(0.5, 0.5), 0);
        return taste.score(new QueueSoFar(List.of(), target), candidates);
    }
}
