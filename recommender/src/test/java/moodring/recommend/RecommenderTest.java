package moodring.recommend;

import static moodring.recommend.sample.Song.song;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import moodring.db.ListenerEvent;
import moodring.db.ListenerEvent.Action;
import moodring.db.ListenerEvent.TrackEvent;
import moodring.db.ListenerStore;
import moodring.emotion.EmotionProbabilities;
import moodring.recommend.policy.BridgeFile;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.Goal;
import moodring.recommend.policy.MoodBridge;
import moodring.recommend.policy.Way;
import moodring.recommend.sample.Song;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommenderTest {
    @TempDir
    private Path folder;

    private CurrentCatalog catalog;

    @AfterEach
    void closeCatalog() {
        catalog.close();
    }

    @Test
    void withMatchEverySongHasTheMoodThatWasAskedFor() {
        Recommender recommender = over(manySongs(600));
        for (Mood mood : Mood.values()) {
            assertThat(recommender.recommend(Request.of(mood, 3)).tracks())
                    .hasSize(10)
                    .allSatisfy(track -> assertThat(track.placed().mood()).isEqualTo(mood));
        }
    }

    @Test
    void aSeedGivesTheSameQueueAgainAndAnotherSeedAnother() {
        Recommender recommender = over(manySongs(600));
        List<String> first = ids(recommender.recommend(Request.of(Mood.CHILL, 3)));
        assertThat(ids(recommender.recommend(Request.of(Mood.CHILL, 3)))).isEqualTo(first);
        assertThat(ids(recommender.recommend(Request.of(Mood.CHILL, 4)))).isNotEqualTo(first);
    }

    @Test
    void noArtistComesMoreThanTwiceAndNoSongTwice() {
        Queue queue = over(manySongs(600)).recommend(Request.of(Mood.SAD, 3).songs(20));
        assertThat(queue.tracks().stream()
                        .collect(Collectors.groupingBy(
                                track -> track.placed().track().artist(), Collectors.counting()))
                        .values())
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(2));
        assertThat(queue.tracks()).extracting(track -> track.placed().songKey()).doesNotHaveDuplicates();
    }

    @Test
    void liftGetsBrighterAndSaysTheStep() {
        Queue queue = over(manySongs(2000))
                .recommend(Request.of(Mood.SAD, 3).going(Way.of(Goal.LIFT)).songs(6));
        List<QueuedTrack> tracks = queue.tracks();
        assertThat(valence(tracks.get(0))).isLessThan(0.5);
        assertThat(valence(tracks.get(5))).isGreaterThan(0.65);
        assertThat(tracks.get(0).placed().mood()).isEqualTo(Mood.SAD);
        assertThat(tracks.get(5).placed().mood()).isEqualTo(Mood.CHEERFUL);
        assertThat(tracks.get(2).reason()).contains("step 3 of 6 from sad to cheerful");
    }

    @Test
    void theReasonIsMadeOfTheSongsOwnNumbers() {
        Feeling happy = new Feeling.Seen(EmotionProbabilities.of(0, 0, 0, 0.9, 0, 0, 0.1), true);
        Queue queue = over(List.of(song("a").mood(Mood.CHEERFUL).at(0.81, 0.74).placed()))
                .recommend(Request.of(happy, 3).songs(1));
        assertThat(queue.tracks().get(0).reason())
                .isEqualTo("Very bright (valence 0.81) and lively (energy 0.74), because you look happy (90 %).");
    }

    @Test
    void saysWhyThereAreFewerSongsThanAskedFor() {
        Queue queue = over(List.of(
                        song("a").by("Ann").placed(),
                        song("b").by("Ann").placed(),
                        song("c").by("Ann").placed(),
                        song("d").explicit().placed()))
                .recommend(Request.of(Mood.CHILL, 3).wishing(Wishes.NONE.clean()));
        assertThat(queue.tracks()).hasSize(2);
        assertThat(queue.shortfall())
                .contains("Found 2 of 10 songs: there are no more chill ones besides those left out "
                        + "(1 by artists who have 2 songs in the queue, 1 with explicit words).");
    }

    @Test
    void onlyOwnGivesOwnSongsAlone() {
        List<PlacedTrack> songs = manySongs(300);
        songs.add(song("mine").own().placed());
        Queue queue = over(songs).recommend(Request.of(Mood.CHILL, 3).wishing(Wishes.NONE.ownOnly()));
        assertThat(ids(queue)).containsExactly("mine");
        assertThat(queue.shortfall()).contains("Found 1 of 10 songs: there are no more of your own chill ones.");
    }

    @Test
    void findsWhatIsLeftWhenAllNearSongsWereHeard() {
        List<PlacedTrack> songs = new ArrayList<>();
        for (int index = 0; index < 500; index++) {
            songs.add(song("near" + index).at(0.45, 0.40).placed());
        }
        songs.add(song("far").at(0.9, 0.9).placed());
        Set<String> heard = songs.stream()
                .filter(song -> song.track().id().startsWith("near"))
                .map(PlacedTrack::songKey)
                .collect(Collectors.toSet());
        Queue queue =
                over(songs).recommend(Request.of(Mood.CHILL, 3).without(heard).songs(1));
        assertThat(ids(queue)).containsExactly("far");
    }

    @Test
    void likesAndSkipsChangeTheQueueOnlyWhileTheHistoryIsOn() {
        Recommender plain = over(manySongs(600));
        ListenerStore history = new ListenerStore(folder.resolve("listener"));
        history.turnOn();
        Request request = Request.of(Mood.CHILL, 3);
        List<QueuedTrack> before = plain.recommend(request.songs(14)).tracks();
        before.subList(0, 10).forEach(track -> history.keep(event(Action.SKIPPED, track.placed())));
        String liked = before.get(13).placed().track().artist();
        for (PlacedTrack song : manySongs(600)) {
            if (song.track().artist().equals(liked)) {
                history.keep(event(Action.LIKED, song));
            }
        }
        Recommender learning = plain.remembering(history);
        assertThat(learning.recommend(request).tracks())
                .anySatisfy(track ->
                        assertThat(track.reason()).contains("you liked").contains("by " + liked));
        history.turnOff();
        assertThat(ids(learning.recommend(request))).isEqualTo(ids(plain.recommend(request)));
    }

    @Test
    void whatWasPlayedTodayDoesNotComeAgain() {
        Recommender plain = over(manySongs(600));
        ListenerStore history = new ListenerStore(folder.resolve("listener"));
        history.turnOn();
        Request request = Request.of(Mood.CHILL, 3);
        List<String> played = ids(plain.recommend(request));
        played.forEach(id -> history.keep(new ListenerEvent.TrackEvent(Instant.now(), Action.PLAYED, id, Mood.CHILL)));
        assertThat(ids(plain.remembering(history).recommend(request))).doesNotContainAnyElementsOf(played);
    }

    @Test
    void aSongLikedTwiceIsOneSongLiked() {
        Recommender plain =
                over(List.of(song("a").by("Ann").placed(), song("b").by("Ann").placed()));
        ListenerStore history = new ListenerStore(folder.resolve("listener"));
        history.turnOn();
        history.keep(said(Action.LIKED, "a"));
        history.keep(said(Action.LIKED, "a"));
        assertThat(plain.remembering(history)
                        .recommend(Request.of(Mood.CHILL, 3))
                        .tracks())
                .as("a like does not mean that the song was heard")
                .hasSize(2)
                .allSatisfy(track -> assertThat(track.reason()).endsWith("; you liked a song by Ann."));
    }

    @Test
    void aLikeThatWasTakenBackIsAsIfItHadNeverBeen() {
        Recommender plain = over(manySongs(600));
        Request request = Request.of(Mood.CHILL, 3);
        List<String> usual = ids(plain.recommend(request));
        ListenerStore history = new ListenerStore(folder.resolve("listener"));
        history.turnOn();
        history.keep(said(Action.LIKED, usual.get(0)));
        history.keep(said(Action.LIKED, usual.get(0)));
        history.keep(said(Action.UNLIKED, usual.get(0)));
        Recommender learning = plain.remembering(history);
        assertThat(ids(learning.recommend(request))).isEqualTo(usual);
        history.keep(said(Action.LIKED, usual.get(0)));
        assertThat(learning.recommend(request).tracks())
                .anySatisfy(track -> assertThat(track.reason()).contains("you liked a song by"));
    }

    @Test
    void aLikeOfThisVisitCountsThoughAnEarlierOneWasTakenBack() {
        Recommender plain =
                over(List.of(song("a").by("Ann").placed(), song("b").by("Ann").placed()));
        ListenerStore history = new ListenerStore(folder.resolve("listener"));
        history.turnOn();
        history.keep(said(Action.LIKED, "a"));
        history.keep(said(Action.UNLIKED, "a"));
        Recommender visited = plain.remembering(history).inSession(List.of(said(Action.LIKED, "a")));
        assertThat(visited.recommend(Request.of(Mood.CHILL, 3)).tracks())
                .allSatisfy(track -> assertThat(track.reason()).contains("you liked a song by Ann"));
    }

    @Test
    void twoCorrectionsSendAnEmotionToTheMoodThatWasMeant() {
        Recommender plain = over(manySongs(600));
        ListenerStore history = new ListenerStore(folder.resolve("listener"));
        history.turnOn();
        history.keep(new ListenerEvent.Correction(Instant.now(), "neutral", Mood.SAD));
        history.keep(new ListenerEvent.Correction(Instant.now(), "neutral", Mood.SAD));
        Feeling neutral = new Feeling.Seen(EmotionProbabilities.of(0, 0, 0, 0, 0, 0, 1), true);
        Queue queue = plain.remembering(history).recommend(Request.of(neutral, 3));
        assertThat(queue.journey().start()).isEqualTo(Mood.SAD);
        assertThat(queue.tracks())
                .allSatisfy(track -> assertThat(track.placed().mood()).isEqualTo(Mood.SAD));
    }

    private static TrackEvent said(Action action, String track) {
        return new TrackEvent(Instant.now(), action, track, Mood.CHILL);
    }

    private static ListenerEvent event(Action action, PlacedTrack track) {
        return new ListenerEvent.TrackEvent(Instant.now(), action, track.track().id(), Mood.CHILL);
    }

    private Recommender over(List<PlacedTrack> songs) {
        catalog = new CurrentCatalog(TestCatalog.publish(folder.resolve("catalogs"), songs));
        return new Recommender(catalog, BridgeFile.read(folder), Optional.empty());
    }

    /** Songs all over the plane, each with the mood that is nearest there; five by each artist. */
    private List<PlacedTrack> manySongs(int count) {
        Random random = new Random(11);
        MoodBridge bridge = BridgeFile.read(folder);
        List<PlacedTrack> songs = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            double valence = random.nextDouble();
            double energy = random.nextDouble();
            Mood mood = bridge.nearest(new PlanePoint(valence, energy), List.of(Mood.values()));
            Song song = song("s" + index).at(valence, energy).mood(mood).by("Artist " + index / 5);
            songs.add(song.bpm(80 + random.nextInt(80))
                    .year(1980 + random.nextInt(40))
                    .placed());
        }
        return songs;
    }

    private static double valence(QueuedTrack track) {
        return track.placed().track().features().valence();
    }

    private static List<String> ids(Queue queue) {
        return queue.tracks().stream().map(track -> track.placed().track().id()).toList();
    }
}
