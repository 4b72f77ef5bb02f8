package moodring.recommend.sequence;

import static moodring.recommend.sample.Song.song;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import moodring.recommend.policy.Target;
import moodring.recommend.sample.QueueSoFar;
import moodring.recommend.sample.Song;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model that ships. */
class NextTrackModelTest {
    private static final Path SHIPPED = Path.of("model", "sequence");
    private static final NextTrackModel MODEL =
            NextTrackModel.firstIn(List.of(SHIPPED)).orElseThrow();
    private static final List<PlacedTrack> QUIET = quiet(8);

    @Test
    void whatSoundsLikeThePlaylistSoFarIsLikelier() {
        double[] scores = MODEL.scores(QUIET, List.of(sounding(0.2, 0.2, "new one"), sounding(0.95, 0.95, "new two")));
        assertThat(scores[0]).isGreaterThan(scores[1] + 1);
    }

    @Test
    void anArtistWhoWasPlayedIsLikelierThanAStranger() {
        double[] scores = MODEL.scores(QUIET, List.of(sounding(0.2, 0.2, "artist 3"), sounding(0.2, 0.2, "nobody")));
        assertThat(scores[0]).isGreaterThan(scores[1]);
    }

    @Test
    void beforeTheFirstSongNothingSpeaksForAnyone() {
        List<PlacedTrack> candidates = List.of(sounding(0.2, 0.2, "a"), sounding(0.9, 0.9, "b"));
        assertThat(MODEL.scores(List.of(), candidates)).containsExactly(0, 0);
        assertThat(new WhatComesNext(MODEL).score(queue(List.of()), candidates)).containsExactly(0.5, 0.5);
    }

    @Test
    void asARankerItSaysFromZeroToOne() {
        List<PlacedTrack> candidates = IntStream.range(0, 20)
                .mapToObj(i -> sounding(i / 20.0, 0.5, "artist " + i))
                .toList();
        assertThat(new WhatComesNext(MODEL).score(queue(QUIET), candidates))
                .contains(0, 1)
                .satisfies(scores -> assertThat(DoubleStream.of(scores).allMatch(score -> score >= 0 && score <= 1))
                        .isTrue());
    }

    @Test
    void threadsDoNotDisturbEachOther() {
        List<PlacedTrack> candidates = List.of(sounding(0.2, 0.2, "a"), sounding(0.9, 0.9, "b"));
        double[] alone = MODEL.scores(QUIET, candidates);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> MODEL.scores(quiet(3 + i % 9), candidates)))
                .hasSize(200);
        assertThat(IntStream.range(0, 50).parallel().mapToObj(i -> MODEL.scores(QUIET, candidates)))
                .allSatisfy(scores -> assertThat(scores).isEqualTo(alone));
    }

    @Test
    void theFirstFolderWithAModelCounts(@TempDir Path empty) {
        assertThat(NextTrackModel.firstIn(List.of(empty))).isEmpty();
        Optional<NextTrackModel> found = NextTrackModel.firstIn(List.of(empty, SHIPPED));
        assertThat(found.orElseThrow().scores(QUIET, QUIET)).isEqualTo(MODEL.scores(QUIET, QUIET));
    }

    @Test
    void theShippedModelIsSmallAndSaysWhereItComesFrom() {
        ModelOrigin origin = new ModelFolder(SHIPPED).read().origin();
        assertThat(origin.learnedFrom()).hasSizeGreaterThan(600);
        assertThat(origin.scores().memberErrors()).hasSize(origin.recipe().members());
        assertThat(SHIPPED.toFile().listFiles()).extracting(File::length).satisfies(sizes -> assertThat(
                        sizes.stream().mapToLong(Long::longValue).sum())
                .isLessThan(1_000_000));
    }

    private static QueueSoFar queue(List<PlacedTrack> tracks) {
        return new QueueSoFar(tracks, new Target(Mood.CHILL, new PlanePoint(0.5, 0.5), 0));
    }

    private static List<PlacedTrack> quiet(int count) {
        List<PlacedTrack> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tracks.add(sounding(0.2 + 0.01 * (i % 3), 0.2, "artist " + i));
        }
        return tracks;
    }

    private static PlacedTrack sounding(double valence, double energy, String artist) {
        Song song = song("by " + artist).titled("A song").by(artist);
        return song.at(valence, energy).placed();
    }
}
