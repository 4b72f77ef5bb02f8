package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentReadersTest {

    private static final int PUBLICATIONS = 8;

    @TempDir
    Path folder;

    private final AtomicBoolean published = new AtomicBoolean();

    @Test
    void neverSeesTwoVersionsMixedWhileOthersArePublished() throws Exception {
        Samples.publish(new Catalogs(folder), 100, 100);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                readers.add(threads.submit(reader()));
            }
            Catalogs catalogs = new Catalogs(folder);
            for (int tracks = 101; tracks <= 100 + PUBLICATIONS; tracks++) {
                Samples.publish(catalogs, tracks, tracks);
            }
            published.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        } finally {
            published.set(true);
            threads.shutdownNow();
        }
    }

    /** Opens the current version again and again; each must hold exactly the tracks of its own seed. */
    private Callable<Integer> reader() {
        return () -> {
            Catalogs catalogs = new Catalogs(folder);
            int opened = 0;
            do {
                try (Catalog catalog = catalogs.open()) {
                    int tracks = catalog.manifest().tracks();
                    String id = Samples.rows(1, tracks).get(0).track().track().id();
                    assertThat(catalog.track(id)).isPresent();
                    assertThat(catalog.sample(TrackFilter.ALL, 200, 1)).hasSize(tracks);
                    opened++;
                }
            } while (!published.get());
            return opened;
        };
    }
}
