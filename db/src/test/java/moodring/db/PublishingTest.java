package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import moodring.db.CatalogException.Kind;
import moodring.track.Feature;
import moodring.track.Mood;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {

    @TempDir
    Path folder;

    private Catalogs catalogs;

    @BeforeEach
    void open() {
        catalogs = new Catalogs(folder);
    }

    @Test
    void saysHowToBuildWhereNothingIsPublished() {
        assertThat(catalogs.current()).isEmpty();
        assertThat(catalogs.versions()).isEmpty();
        assertThatThrownBy(catalogs::open)
                .isInstanceOf(CatalogException.class)
                .hasMessage("There is no catalog in " + folder
                        + " yet: build one with ./moodring catalog build --source demo.")
                .extracting("kind")
                .isEqualTo(Kind.NO_CATALOG);
    }

    @Test
    void writesIntoTheManifestWhatWasBuilt() {
        CatalogVersion version;
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addClusters(Samples.cards(12));
            writer.addTracks(Samples.iterator(12, 1));
            writer.addRejectedRows(List.of(
                            new RejectedRow("tempo is 0", "a.csv", 3),
                            new RejectedRow("no id", "a.csv", 5),
                            new RejectedRow("tempo is 0", "a.csv", 9))
                    .iterator());
            version = writer.publish(Samples.ORIGIN);
        }
        CatalogManifest manifest = version.manifest();
        assertThat(manifest.origin()).isEqualTo(Samples.ORIGIN);
        assertThat(manifest.tracks()).isEqualTo(12);
        assertThat(manifest.clusters()).isEqualTo(5);
        assertThat(manifest.rejected()).containsExactlyInAnyOrderEntriesOf(Map.of("tempo is 0", 2L, "no id", 1L));
        assertThat(manifest.moods()).containsEntry(Mood.ENERGETIC, 3).containsEntry(Mood.SAD, 2);
        assertThat(manifest.builtAt()).isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        assertThat(catalogs.current()).contains(version);
    }

    @Test
    void aPreviewShowsWhatIsNotPublishedYet() {
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addClusters(Samples.cards(12));
            writer.addTracks(Samples.iterator(12, 1));
            List<CatalogRow> seen = new ArrayList<>();
            try (Catalog preview = writer.preview(Samples.ORIGIN)) {
                preview.forEachRow(seen::add);
            }
            assertThat(seen).hasSize(12).extracting(CatalogRow::reason).doesNotContainNull();
            assertThat(catalogs.current()).isEmpty();
            assertThat(writer.publish(Samples.ORIGIN).manifest().tracks()).isEqualTo(12);
        }
        assertThat(catalogs.current()).isPresent();
    }

    @Test
    void keepsRejectedRowsAndPrototypes() {
        List<RejectedRow> rejected =
                List.of(new RejectedRow("no id", "b.csv", 1), new RejectedRow("no id", "b.csv", 2));
        List<MoodPrototype> prototypes =
                List.of(new MoodPrototype(Mood.CHILL, "calm piano", Map.of(Feature.ENERGY, 0.25), "Russell 1980"));
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addClusters(Samples.cards(1));
            writer.addTracks(Samples.iterator(1, 1));
            writer.addRejectedRows(rejected.iterator());
            writer.addPrototypes(prototypes);
            writer.publish(Samples.ORIGIN);
        }
        try (Catalog catalog = catalogs.open()) {
            assertThat(catalog.rejectedRows()).isEqualTo(rejected);
            assertThat(catalog.prototypes()).isEqualTo(prototypes);
        }
    }

    @Test
    void countsRejectedRowsOfAnOlderCatalogThatDidNotKeepThemAll() {
        RejectedRow old = new RejectedRow("tempo is 0", "a.csv", 3);
        RejectedRow read = new RejectedRow("tempo is 0", "b.csv", 2);
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addClusters(Samples.cards(1));
            writer.addTracks(Samples.iterator(1, 1));
            writer.takeOverRejectedRows(Map.of("tempo is 0", 150_000L, "no id", 2L), List.of(old));
            writer.addRejectedRows(List.of(read).iterator());
            writer.publish(Samples.ORIGIN);
        }
        try (Catalog catalog = catalogs.open()) {
            assertThat(catalog.manifest().rejected())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("tempo is 0", 150_001L, "no id", 2L));
            assertThat(catalog.rejectedRows()).containsExactly(old, read);
        }
    }

    @Test
    void givesEqualContentTheSameHashInWhateverOrder() {
        CatalogVersion first = Samples.publish(catalogs, 200, 1);
        List<CatalogRow> shuffled = new ArrayList<>(Samples.rows(200, 1));
        Collections.shuffle(shuffled, new Random(3));
        CatalogVersion second;
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addTracks(shuffled.subList(0, 50).iterator());
            writer.addTracks(shuffled.subList(50, 200).iterator());
            writer.addClusters(Samples.cards(200));
            second = writer.publish(Samples.ORIGIN);
        }
        assertThat(second.manifest().contentHash()).isEqualTo(first.manifest().contentHash());
        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(Samples.publish(catalogs, 200, 2).manifest().contentHash())
                .isNotEqualTo(first.manifest().contentHash());
    }

    @Test
    void keepsTheLastThreeVersions() {
        List<String> ids = new ArrayList<>();
        for (int build = 0; build < 5; build++) {
            ids.add(0, Samples.publish(catalogs, 10 + build, 1).id());
        }
        assertThat(catalogs.versions()).extracting(CatalogVersion::id).isEqualTo(ids.subList(0, 3));
        assertThat(catalogs.versions()).extracting(CatalogVersion::current).containsExactly(true, false, false);
    }

    @Test
    void goesBackToAnOlderVersionAndOnFromThere() {
        String first = Samples.publish(catalogs, 10, 1).id();
        Samples.publish(catalogs, 20, 1);
        assertThat(catalogs.restore(first).id()).isEqualTo(first);
        assertThat(tracksNow()).isEqualTo(10);
        Samples.publish(catalogs, 30, 1);
        Samples.publish(catalogs, 40, 1);
        catalogs.restore(catalogs.versions().get(2).id());
        assertThat(tracksNow()).isEqualTo(20);
        List<String> before =
                catalogs.versions().stream().map(CatalogVersion::id).toList();
        String last = Samples.publish(catalogs, 50, 1).id();
        assertThat(tracksNow()).isEqualTo(50);
        assertThat(catalogs.versions())
                .as("the one that was restored outlives a newer one")
                .extracting(CatalogVersion::id)
                .containsExactly(last, before.get(0), before.get(2));
    }

    @Test
    void namesTheVersionsThereAreWhenAskedForAnother() {
        String id = Samples.publish(catalogs, 10, 1).id();
        assertThatThrownBy(() -> catalogs.restore("20200101-000000-abcdef01"))
                .hasMessage("There is no whole catalog \"20200101-000000-abcdef01\" in " + folder + "; there are: " + id
                        + ".")
                .extracting("kind")
                .isEqualTo(Kind.NO_CATALOG);
    }

    @Test
    void remembersEarlierBuilds() {
        for (int build = 1; build <= 5; build++) {
            Samples.publish(catalogs, 10 * build, 1);
        }
        try (Catalog catalog = catalogs.open()) {
            assertThat(catalog.builds())
                    .extracting(build -> build.get("tracks"))
                    .containsExactly(10, 20, 30, 40, 50);
        }
    }

    @Test
    void sendsASecondBuilderAwayAtOnce() {
        try (CatalogWriter writer = catalogs.begin()) {
            long start = System.nanoTime();
            assertThatThrownBy(catalogs::begin)
                    .hasMessage("Another build is writing to " + folder + ": try again when it has finished.")
                    .extracting("kind")
                    .isEqualTo(Kind.TRY_LATER);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(writer.tracks()).isZero();
        }
        catalogs.begin().close();
    }

    @Test
    void leavesNoTraceOfADryRun() throws IOException {
        Samples.publish(catalogs, 10, 1);
        List<Path> before = files();
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addTracks(Samples.iterator(100, 2));
            assertThat(writer.tracks()).isEqualTo(100);
        }
        assertThat(files()).isEqualTo(before);
        assertThat(tracksNow()).isEqualTo(10);
    }

    @Test
    void clearsWhatAKilledBuildLeft() throws IOException {
        Files.createDirectories(folder.resolve("staging/version"));
        Files.writeString(folder.resolve("staging/version/catalog.mv.db"), "half");
        Files.writeString(folder.resolve("staging/tracks.spool"), "half");
        Samples.publish(catalogs, 10, 1);
        assertThat(folder.resolve("staging")).doesNotExist();
        assertThat(tracksNow()).isEqualTo(10);
    }

    @Test
    void refusesAnIdThatStandsTwice() {
        List<CatalogRow> rows = new ArrayList<>(Samples.rows(20, 1));
        rows.set(11, rows.get(1));
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addClusters(Samples.cards(20));
            writer.addTracks(rows.iterator());
            assertThatThrownBy(() -> writer.publish(Samples.ORIGIN))
                    .hasMessage("Two tracks have the id \""
                            + rows.get(1).track().track().id() + "\": merge repeated rows before they are written.")
                    .extracting("kind")
                    .isEqualTo(Kind.BAD_DATA);
        }
        assertThat(catalogs.current()).isEmpty();
    }

    @Test
    void refusesACatalogWithoutTracks() {
        try (CatalogWriter writer = catalogs.begin()) {
            assertThatThrownBy(() -> writer.publish(Samples.ORIGIN))
                    .extracting("kind")
                    .isEqualTo(Kind.BAD_DATA);
        }
    }

    @Test
    void refusesACardWhoseSizeIsNotThatOfItsCluster() {
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addTracks(Samples.iterator(10, 1));
            writer.addClusters(Samples.cards(11));
            assertThatThrownBy(() -> writer.publish(Samples.ORIGIN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cluster 0 has 2 tracks, but its card says 3");
        }
    }

    @Test
    void refusesAClusterWithoutACard() {
        try (CatalogWriter writer = catalogs.begin()) {
            writer.addTracks(Samples.iterator(3, 1));
            assertThatThrownBy(() -> writer.publish(Samples.ORIGIN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cluster 0 has 1 tracks, but no card");
        }
    }

    @Test
    void leavesAWholeCatalogWhicheverFileOperationFails() {
        Samples.publish(catalogs, 10, 1);
        boolean published = false;
        for (int failing = 1; !published; failing++) {
            published = publishedDespite(failing);
            assertThat(tracksNow()).as("operation %d failed", failing).isIn(published ? List.of(20) : List.of(10, 20));
            assertThat(failing).isLessThan(30);
        }
    }

    private boolean publishedDespite(int failingOperation) {
        try {
            Samples.publish(new Catalogs(folder, new OnceFailingDisk(failingOperation)), 20, 1);
            return true;
        } catch (CatalogException e) {
            assertThat(e.kind()).isEqualTo(Kind.INPUT_OUTPUT);
            return false;
        }
    }

    @Test
    void refusesAFolderThatTheDatabaseCannotName() {
        assertThatThrownBy(() -> Samples.publish(new Catalogs(folder.resolve("a;b")), 1, 1))
                .hasMessageContaining("has a semicolon in its name");
    }

    private int tracksNow() {
        try (Catalog catalog = catalogs.open()) {
            return catalog.count(TrackFilter.ALL);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.sorted().toList();
        }
    }
}
