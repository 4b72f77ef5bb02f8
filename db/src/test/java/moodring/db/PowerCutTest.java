package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts the power before each file operation of a publication, with and without losing what was not synced. */
class PowerCutTest {

    private static final int OLD = 10;
    private static final int NEW = 20;

    @TempDir
    Path folder;

    @Test
    void leavesTheOldVersionOrTheNewOneWheneverThePowerGoes() throws IOException {
        Path published = folder.resolve("published");
        Samples.publish(new Catalogs(published), OLD, 1);
        int operations = 0;
        for (boolean acknowledged = false; !acknowledged; operations++) {
            acknowledged = publishUntil(operations, copy(published), false);
            assertThat(publishUntil(operations, copy(published), true)).isEqualTo(acknowledged);
        }
        assertThat(operations).as("operations of one publication").isBetween(13, 20);
    }

    @Test
    void leavesNoPointerBehindWhenTheFirstPublicationIsCutOff() throws IOException {
        for (int operations = 0; operations < 10; operations++) {
            Path empty = Files.createTempDirectory(folder, "empty");
            assertThat(cutOff(new Catalogs(empty, new PowerCutDisk(operations))))
                    .isTrue();
            assertThat(new Catalogs(empty).current()).isEmpty();
        }
    }

    /** @return whether the publication was acknowledged before the power went */
    private boolean publishUntil(int operations, Path copy, boolean losing) throws IOException {
        PowerCutDisk disk = new PowerCutDisk(operations);
        boolean acknowledged = !cutOff(new Catalogs(copy, disk));
        if (losing) {
            disk.loseWhatWasNotSynced();
        }
        Catalogs afterwards = new Catalogs(copy);
        assertThat(tracks(afterwards))
                .as("tracks after %d operations, losing %s", operations, losing)
                .isIn(acknowledged ? List.of(NEW) : List.of(OLD, NEW));
        if (losing) {
            Samples.publish(afterwards, NEW + 1, 1);
            assertThat(tracks(afterwards)).isEqualTo(NEW + 1);
            assertThat(copy.resolve("staging")).doesNotExist();
        }
        return acknowledged;
    }

    private static boolean cutOff(Catalogs catalogs) {
        try {
            Samples.publish(catalogs, NEW, 1);
            return false;
        } catch (PowerCutDisk.PowerCut e) {
            return true;
        }
    }

    private static int tracks(Catalogs catalogs) {
        try (Catalog catalog = catalogs.open()) {
            return catalog.count(TrackFilter.ALL);
        }
    }

    private Path copy(Path source) throws IOException {
        Path target = Files.createTempDirectory(folder, "copy");
        try (Stream<Path> found = Files.walk(source)) {
            for (Path each : found.toList()) {
                Path copied = target.resolve(source.relativize(each));
                if (!Files.isDirectory(copied)) {
                    Files.copy(each, copied);
                }
            }
        }
        return target;
    }
}
