package moodring.recommend.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import moodring.db.Catalog;
import moodring.recommend.Chain;
import moodring.recommend.Lessons;
import moodring.recommend.Request;
import moodring.recommend.TestCatalog;
import moodring.recommend.policy.Target;
import moodring.track.Mood;
import moodring.track.PlanePoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the longest queue takes out of a large mood, and what it saves that {@link SpreadOut} remembers. */
@Tag("bench")
class LongQueueBench {
    private static final int SONGS = 10_000;
    private static final int ARTISTS = 2_500;
    private static final int LONGEST = 500;
    private static final int WARM_UP = 50;
    private static final Target CHILL = new Target(Mood.CHILL, new PlanePoint(0.5, 0.5), 0.1);

    @TempDir
    private Path folder;

    @Test
    void theLongestQueueOfALargeMood() {
        try (Catalog catalog =
                TestCatalog.publish(folder, DrawnSongs.draw(SONGS, ARTISTS, 7)).open()) {
            Took remembering = measure(catalog, SpreadOut::new);
            Took plain = measure(catalog, PlainSpreadOut::new);
            report("each candidate beside the newest song", remembering);
            report("each candidate beside the whole queue", plain);
            double ratio = plain.processor / remembering.processor;
            System.out.printf(Locale.ROOT, "remembering takes 1/%.0f of the processor's time%n", ratio);
            assertThat(remembering.ids).hasSize(LONGEST).isEqualTo(plain.ids);
            assertThat(ratio).as("how many times faster it is to remember").isGreaterThan(5);
        }
    }

    /**
     * @param wall seconds until the answer; on a busy computer mostly of waiting for a turn
     * @param processor seconds of this thread on a processor
     */
    private record Took(List<String> ids, double wall, double processor) {}

    private static Took measure(Catalog catalog, Supplier<QueueRanker> spreadOut) {
        queue(catalog, spreadOut.get(), WARM_UP);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        List<String> ids = queue(catalog, spreadOut.get(), LONGEST);
        return new Took(ids, (System.nanoTime() - start) / 1e9, (threads.getCurrentThreadCpuTime() - processor) / 1e9);
    }

    private static List<String> queue(Catalog catalog, QueueRanker spreadOut, int songs) {
        Chain chain = new Chain(Request.of(Mood.CHILL, 3), Lessons.NONE, Optional.empty());
        List<WeightedRanker> rankers = chain.rankers().stream()
                .map(each -> each.ranker() instanceof SpreadOut ? new WeightedRanker(each.weight(), spreadOut) : each)
                .toList();
        return new QueueMaker(new Candidates(Shelf.of(catalog), false, 3), chain.rules(), rankers)
                .make(Collections.nCopies(songs, CHILL)).tracks().stream()
                        .map(placed -> placed.track().id())
                        .toList();
    }

    private static void report(String what, Took took) {
        System.out.printf(
                Locale.ROOT,
                "%,d songs of a mood, queue of %d, %s: wall %.2f s, processor %.2f s%n",
                SONGS,
                LONGEST,
                what,
                took.wall,
                took.processor);
    }
}
