package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import moodring.track.AudioFeatures;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import moodring.track.Track;
import moodring.track.TrackDetails;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads of one catalog of 3,000 tracks are compared with the plain list that it was written from. */
class CatalogTest {

    private static final int TRACKS = 3000;
    private static final List<PlacedTrack> WRITTEN =
            Samples.rows(TRACKS, 1).stream().map(CatalogRow::track).toList();

    @TempDir
    static Path folder;

    private static Catalog catalog;

    @BeforeAll
    static void publishOnce() {
        Catalogs catalogs = new Catalogs(folder);
        Samples.publish(catalogs, TRACKS, 1);
        catalog = catalogs.open();
    }

    @AfterAll
    static void close() {
        catalog.close();
    }

    @Test
    void givesBackEveryTrackAsItWasWritten() {
        List<PlacedTrack> read = new ArrayList<>();
        catalog.forEach(read::add);
        assertThat(read).containsExactlyInAnyOrderElementsOf(WRITTEN);
    }

    @Test
    void givesBackEveryRowWithTheNumbersBehindItsMood() {
        List<CatalogRow> read = new ArrayList<>();
        catalog.forEachRow(read::add);
        assertThat(read).hasSize(TRACKS);
        CatalogRow some = read.get(TRACKS / 2);
        assertThat(catalog.whyThisMood(some.track().track().id())).contains(some.reason());
    }

    @Test
    void keepsOwnTracksFirstAndMoodsTogether() {
        List<PlacedTrack> read = new ArrayList<>();
        catalog.forEach(read::add);
        assertThat(read)
                .isSortedAccordingTo(Comparator.comparing(PlacedTrack::own)
                        .reversed()
                        .thenComparing(PlacedTrack::mood)
                        .thenComparing(track -> Grid.bucket(track)));
    }

    @Test
    void findsTheNearestTracksLikeASearchThroughAll() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 60; trial++) {
            PlanePoint point = new PlanePoint(random.nextInt(101) / 100.0, random.nextInt(101) / 100.0);
            TrackFilter moods = trial % 3 == 0
                    ? TrackFilter.ALL
                    : new TrackFilter(
                            java.util.EnumSet.of(Mood.values()[trial % 5], Mood.values()[random.nextInt(5)]), false);
            TrackFilter filter = trial % 4 == 0 ? moods.ownTracks() : moods;
            int limit = 1 + random.nextInt(150);
            assertThat(catalog.nearest(point, filter, limit))
                    .as("%s %s %d", point, filter, limit)
                    .isEqualTo(nearestOfAll(point, filter, limit));
        }
    }

    @Test
    void givesAllThereAreWhenAskedForMore() {
        TrackFilter filter = TrackFilter.of(Mood.ROMANTIC).ownTracks();
        assertThat(catalog.nearest(new PlanePoint(0.5, 0.5), filter, TRACKS)).hasSize(catalog.count(filter));
        assertThat(catalog.sample(filter, TRACKS, 3)).hasSize(catalog.count(filter));
    }

    @Test
    void findsTracksByTheirIdsInTheOrderAsked() {
        List<PlacedTrack> some = new ArrayList<>(WRITTEN.subList(0, 500));
        Collections.shuffle(some, new Random(2));
        List<String> ids =
                new ArrayList<>(some.stream().map(track -> track.track().id()).toList());
        ids.add(7, "nobody");
        assertThat(catalog.tracks(ids)).isEqualTo(some);
        assertThat(catalog.track(ids.get(0))).contains(some.get(0));
        assertThat(catalog.track("nobody")).isEmpty();
        assertThat(catalog.tracks(List.of())).isEmpty();
    }

    @Test
    void drawsTheSameSampleForTheSameSeed() {
        TrackFilter sad = TrackFilter.of(Mood.SAD);
        List<PlacedTrack> sample = catalog.sample(sad, 100, 9);
        assertThat(sample).hasSize(100).doesNotHaveDuplicates().allMatch(track -> track.mood() == Mood.SAD);
        assertThat(catalog.sample(sad, 100, 9)).isEqualTo(sample);
        assertThat(catalog.sample(sad, 40, 9)).isEqualTo(sample.subList(0, 40));
        assertThat(catalog.sample(sad, 100, 10)).isNotEqualTo(sample);
    }

    @Test
    void drawsEveryTrackEquallyOften() {
        TrackFilter own = TrackFilter.ALL.ownTracks();
        Map<String, Long> drawn = new java.util.HashMap<>();
        for (int seed = 0; seed < 400; seed++) {
            catalog.sample(own, 30, seed)
                    .forEach(track -> drawn.merge(track.track().id(), 1L, Long::sum));
        }
        double expected = 400.0 * 30 / catalog.count(own);
        double fiveSigma = 5 * Math.sqrt(expected);
        assertThat(drawn).hasSize(catalog.count(own));
        assertThat(drawn.values())
                .allSatisfy(times -> assertThat((double) times).isBetween(expected - fiveSigma, expected + fiveSigma));
    }

    @Test
    void countsTracksByMoodAndOwner() {
        assertThat(catalog.moodCounts()).containsExactlyEntriesOf(counted());
        assertThat(catalog.count(TrackFilter.ALL)).isEqualTo(TRACKS);
        assertThat(catalog.count(TrackFilter.ALL.ownTracks()))
                .isEqualTo((int) WRITTEN.stream().filter(PlacedTrack::own).count());
    }

    @Test
    void growsTheMapByAddingDots() {
        List<PlaneTrack> few = catalog.planePoints(TrackFilter.ALL, 50);
        assertThat(catalog.planePoints(TrackFilter.ALL, 80)).startsWith(few.toArray(PlaneTrack[]::new));
        List<PlaneTrack> all = new ArrayList<>();
        catalog.forEachPoint(all::add);
        assertThat(all).hasSize(TRACKS).containsAll(few);
    }

    @Test
    void tellsWhyATrackHasItsMood() {
        PlacedTrack track = WRITTEN.get(3);
        assertThat(catalog.whyThisMood(track.track().id()))
                .contains(new MoodReason(0.5, Mood.CHEERFUL, 0.25, Mood.SAD, 0.75));
        assertThat(catalog.whyThisMood("nobody")).isEmpty();
    }

    @Test
    void readsTheSmallTablesBack() {
        assertThat(catalog.clusters()).isEqualTo(Samples.cards(TRACKS));
        assertThat(catalog.prototypes()).isEmpty();
        assertThat(catalog.rejectedRows()).isEmpty();
    }

    @Test
    void refusesALimitBelowOne() {
        assertThatThrownBy(() -> catalog.sample(TrackFilter.ALL, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be from 1 on, but was 0");
    }

    @Test
    void keepsEveryDetailAndEveryScript(@TempDir Path other) {
        PlacedTrack full = new PlacedTrack(
                new Track(
                        "4uLU6hMCjMI75M1A2tKUQC",
                        "Ça ira — עוד 🎸 \u0000 \"x\"; 日本",
                        "Ω, é (e\u0301)",
                        new AudioFeatures(
                                0,
                                1,
                                0.123456,
                                1e-7,
                                1.23e-5,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.of(0),
                                OptionalDouble.of(Double.MIN_VALUE)),
                        new TrackDetails(
                                Optional.of("Album; 1"),
                                OptionalInt.of(1999),
                                List.of("drum and bass", "a, b; c"),
                                Optional.of(true),
                                OptionalInt.of(11),
                                OptionalInt.of(0),
                                Optional.of(Duration.ofMillis(215_123)),
                                Optional.of("USRC17607839"),
                                OptionalInt.of(100),
                                Optional.of(URI.create("https://example.org/cover.jpg")),
                                Optional.of(URI.create("https://example.org/preview.mp3")),
                                Optional.of("für dich"))),
                Mood.ENERGETIC,
                0,
                Map.of(
                        Mood.ENERGETIC,
                        1 / 3.0,
                        Mood.CHILL,
                        1 / 3.0,
                        Mood.ROMANTIC,
                        1 / 3.0,
                        Mood.CHEERFUL,
                        0.0,
                        Mood.SAD,
                        0.0),
                "ω|ça ira",
                true);
        Catalogs catalogs = new Catalogs(other.resolve("a folder, with ümlaut"));
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addClusters(Samples.cards(1));
            writer.addTracks(List.of(new CatalogRow(full, new MoodReason(0, Mood.SAD, 1, Mood.CHILL, 2)))
                    .iterator());
            writer.publish(Samples.ORIGIN);
        }
        try (Catalog one = catalogs.open()) {
            PlacedTrack read = one.track("4uLU6hMCjMI75M1A2tKUQC").orElseThrow();
            assertThat(read.track().features().tempoBpm().getAsDouble()).isEqualTo(1.4e-45); // the least float
            assertThat(read.track().title()).isEqualTo(full.track().title());
            assertThat(read.track().details()).isEqualTo(full.track().details());
            assertThat(read.track().features().instrumentalness()).isEqualTo(1.23e-5);
            assertThat(read.track().features().acousticness()).isEqualTo(1e-7);
            assertThat(read.moodProbabilities())
                    .containsEntry(Mood.ENERGETIC, 0.334)
                    .containsEntry(Mood.CHILL, 0.333);
        }
    }

    @Test
    void goesByAnIndexInEveryReadOfTracks() {
        assertThat(List.of(TrackRows.BY_RANGE, TrackRows.BY_NUMBERS, TrackRows.REASON))
                .allSatisfy(sql -> assertThat(plan(sql)).contains("PRIMARY_KEY").doesNotContain("tableScan"));
        assertThat(plan(TrackRows.LOOKUP)).doesNotContain("tableScan");
        assertThat(plan(GridCells.BY_BLOCK)).contains("PRIMARY_KEY").doesNotContain("tableScan");
        assertThat(plan("SELECT * FROM tracks_by_mood WHERE mood = 'sad'"))
                .contains("NUMBER <= B.LAST_NUMBER")
                .doesNotContain("TRACK.tableScan");
    }

    private static String plan(String sql) {
        return catalog.plan(sql);
    }

    private static List<PlacedTrack> nearestOfAll(PlanePoint point, TrackFilter filter, int limit) {
        return WRITTEN.stream()
                .filter(track -> filter.moods().contains(track.mood()) && (track.own() || !filter.onlyOwn()))
                .sorted(Comparator.comparingDouble((PlacedTrack track) ->
                                point.distanceTo(PlanePoint.of(track.track().features())))
                        .thenComparing(track -> track.track().id()))
                .limit(limit)
                .toList();
    }

    private static Map<Mood, Integer> counted() {
        Map<Mood, Integer> counts = new java.util.EnumMap<>(Mood.class);
        WRITTEN.forEach(track -> counts.merge(track.mood(), 1, Integer::sum));
        return counts;
    }
}
