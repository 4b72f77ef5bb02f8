package moodring.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import moodring.db.Catalog;
import moodring.db.Catalogs;
import moodring.recommend.policy.BridgeFile;
import moodring.recommend.policy.MoodBridge;
import moodring.recommend.policy.Target;
import moodring.recommend.sample.Candidates;
import moodring.recommend.sample.QueueRanker;
import moodring.recommend.sample.Shelf;
import moodring.recommend.sequence.NextTrackModel;
import moodring.recommend.sequence.WhatComesNext;
import moodring.track.AudioFeatures;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import moodring.track.Track;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long candidates and queues take. {@code -Dbench.catalogs=DIR} names a folder of catalogs (MOODRING_HOME's
 * data/catalogs); its current one is measured as it is, and blown up to a million tracks with a little noise.
 */
@Tag("bench")
class LatencyBench {
    private static final int READS = 2000;
    private static final int WARM_UP = 1000;
    private static final int QUEUES = 100;
    private static final int MILLION = 1_000_000;

    @TempDir
    private Path folder;

    private final MoodBridge bridge = BridgeFile.read(Path.of("nowhere"));

    @Test
    void candidatesAndQueues() {
        String catalogs = System.getProperty("bench.catalogs", "");
        assumeTrue(
                Files.isRegularFile(Path.of(catalogs, "CURRENT")),
                "needs -Dbench.catalogs=DIR, a folder of catalogs with one that is published");
        try (Catalog catalog = new Catalogs(Path.of(catalogs)).open()) {
            measure(catalog);
            try (Catalog million = blownUp(catalog).open()) {
                assertThat(measure(million))
                        .as("p99 of reading candidates among a million, in milliseconds")
                        .isLessThan(10);
            }
        }
    }

    /** @return p99 of the candidates, milliseconds of processor, which does not depend on who else works here */
    private double measure(Catalog catalog) {
        List<Took> reads = candidates(catalog);
        report(catalog, "candidates (184) for a target", reads);
        report(catalog, "queue of 10, without sequence", queues(catalog, Optional.empty()));
        Path shipped = Path.of("..", "recommender", "model", "sequence");
        Optional<QueueRanker> model = NextTrackModel.firstIn(List.of(shipped)).map(WhatComesNext::new);
        report(catalog, "queue of 10, with sequence", queues(catalog, model));
        return percentile(reads, Took::processor, 0.99);
    }

    private List<Took> candidates(Catalog catalog) {
        SplittableRandom random = new SplittableRandom(1);
        List<Took> all = new ArrayList<>();
        for (int read = -WARM_UP; read < READS; read++) {
            PlanePoint point = new PlanePoint(random.nextDouble(), random.nextDouble());
            Target target = new Target(bridge.nearest(point, EnumSet.allOf(Mood.class)), point, 0); // as a face's is
            Candidates candidates = new Candidates(Shelf.of(catalog), false, random.nextLong());
            Took took = time(() -> candidates.near(target, 184));
            if (read >= 0) {
                all.add(took);
            }
        }
        return all;
    }

    private List<Took> queues(Catalog catalog, Optional<QueueRanker> model) {
        Recommender recommender = new Recommender(() -> catalog, bridge, model);
        return IntStream.range(-QUEUES / 5, QUEUES)
                .mapToObj(number -> {
                    Mood mood = Mood.values()[Math.abs(number) % Mood.values().length];
                    return time(() -> recommender.recommend(Request.of(mood, number)));
                })
                .skip(QUEUES / 5)
                .toList();
    }

    /**
     * @param wall milliseconds until the answer; on a busy computer mostly of waiting for a turn
     * @param processor milliseconds of this thread on a processor
     */
    private record Took(double wall, double processor) {}

    private static Took time(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        return new Took((System.nanoTime() - start) / 1e6, (threads.getCurrentThreadCpuTime() - processor) / 1e6);
    }

    private static void report(Catalog catalog, String what, List<Took> times) {
        System.out.printf(
                Locale.ROOT,
                "%,9d tracks  %-31s wall p50 %6.2f p99 %6.2f ms, processor p50 %6.2f p99 %6.2f ms (%d times)%n",
                catalog.manifest().tracks(),
                what,
                percentile(times, Took::wall, 0.5),
                percentile(times, Took::wall, 0.99),
                percentile(times, Took::processor, 0.5),
                percentile(times, Took::processor, 0.99),
                times.size());
    }

    private static double percentile(List<Took> times, ToDoubleFunction<Took> of, double share) {
        double[] sorted = times.stream().mapToDouble(of).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    /** Every track again and again under new ids, a little beside its place. */
    private Catalogs blownUp(Catalog catalog) {
        List<PlacedTrack> originals = new ArrayList<>();
        catalog.forEach(originals::add);
        Random random = new Random(7);
        List<PlacedTrack> many = new ArrayList<>(MILLION);
        for (int number = 0; number < MILLION; number++) {
            many.add(copy(originals.get(random.nextInt(originals.size())), number, random));
        }
        return TestCatalog.publish(folder, many);
    }

    private static PlacedTrack copy(PlacedTrack original, int number, Random random) {
        Track track = original.track();
        AudioFeatures sound = track.features();
        AudioFeatures beside = new AudioFeatures(
                near(sound.valence(), random),
                near(sound.energy(), random),
                near(sound.danceability(), random),
                sound.acousticness(),
                sound.instrumentalness(),
                sound.loudnessDb(),
                sound.speechiness(),
                sound.liveness(),
                sound.tempoBpm());
        Track copied = new Track("copy" + number, track.title(), track.artist(), beside, track.details());
        return new PlacedTrack(
                copied,
                original.mood(),
                original.mood().ordinal(),
                original.moodProbabilities(),
                original.songKey() + number,
                original.own());
    }

    private static double near(double value, Random random) {
        return Math.min(1, Math.max(0, value + 0.01 * random.nextGaussian()));
    }
}
