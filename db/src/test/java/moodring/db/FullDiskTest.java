package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import moodring.db.CatalogException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

    @TempDir
    Path smallDisk;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=7m", "tmpfs", smallDisk.toString());
        assumeTrue(mounted, "Skipped: a small disk can only be mounted by root.");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", smallDisk.toString());
        }
    }

    /** From the first size that does not fit, the disk fills at another step of the build. */
    @Test
    void keepsTheOldCatalogAndClearsStagingWhenTheDiskIsFull() {
        Catalogs catalogs = new Catalogs(smallDisk);
        Samples.publish(catalogs, 1000, 1);
        int current = 1000;
        int failed = 0;
        for (int tracks : List.of(60_000, 30_000, 20_000, 16_000, 13_000)) {
            Throwable thrown = catchThrowable(() -> Samples.publish(catalogs, tracks, 1));
            if (thrown == null) { // it just fitted, which depends on how well H2 packed its pages
                current = tracks;
                continue;
            }
            failed++;
            assertThat(thrown)
                    .isInstanceOf(CatalogException.class)
                    .hasMessageContaining("The published one is as before. Make room on the disk")
                    .extracting("kind")
                    .isEqualTo(Kind.INPUT_OUTPUT);
            assertThat(smallDisk.resolve("staging")).doesNotExist();
            try (Catalog catalog = catalogs.open()) {
                assertThat(catalog.count(TrackFilter.ALL)).isEqualTo(current);
            }
        }
        assertThat(failed).isGreaterThanOrEqualTo(3);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
