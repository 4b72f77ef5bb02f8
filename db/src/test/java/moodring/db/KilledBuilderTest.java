package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import moodring.track.PlacedTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills builders at random moments: a reader always gets a whole version, and never an older one than was acknowledged.
 * Twenty kills; {@code -Dmoodring.kills=200} for a night.
 */
class KilledBuilderTest {

    private static final int KILLS = Integer.getInteger("moodring.kills", 20);

    @TempDir
    Path folder;

    /** Publishes one catalog after the other and says so, until it is killed. */
    static final class Builder {
        public static void main(String[] arguments) {
            Catalogs catalogs = new Catalogs(Path.of(arguments[0]));
            for (int tracks = Integer.parseInt(arguments[1]); ; tracks++) {
                String id = Samples.publish(catalogs, tracks, tracks).id();
                System.out.println(id + " " + tracks);
            }
        }
    }

    @Test
    void neverLosesAnAcknowledgedVersionNorShowsATornOne() throws Exception {
        long seed = Long.getLong("moodring.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        Catalogs catalogs = new Catalogs(folder);
        int tracks = 500;
        for (int kill = 0; kill < KILLS; kill++) {
            ChildJvm builder = ChildJvm.start(Builder.class, folder.toString(), Integer.toString(tracks));
            List<String> acknowledged = new ArrayList<>(List.of(builder.line()));
            Thread.sleep(random.nextInt(500)); // the moment of the kill is what is random here
            acknowledged.addAll(builder.kill());
            String[] last = acknowledged.get(acknowledged.size() - 1).split(" ");
            tracks = requireWhole(catalogs, last[0], Integer.parseInt(last[1]), seed) + 1;
        }
        Samples.publish(catalogs, 10, 1);
        assertThat(folder.resolve("staging")).doesNotExist();
        assertThat(catalogs.versions()).hasSize(3);
    }

    private static int requireWhole(Catalogs catalogs, String lastId, int lastTracks, long seed) {
        try (Catalog catalog = catalogs.open()) {
            int tracks = catalog.manifest().tracks();
            assertThat(catalog.manifest().id()).as("seed %d", seed).isGreaterThanOrEqualTo(lastId);
            assertThat(tracks).as("seed %d", seed).isBetween(lastTracks, lastTracks + 1);
            List<String> ids = new ArrayList<>();
            catalog.forEach(track -> ids.add(track.track().id()));
            List<String> written = Samples.rows(tracks, tracks).stream()
                    .map(CatalogRow::track)
                    .map(PlacedTrack::track)
                    .map(track -> track.id())
                    .toList();
            assertThat(ids).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(written);
            return tracks;
        }
    }
}
