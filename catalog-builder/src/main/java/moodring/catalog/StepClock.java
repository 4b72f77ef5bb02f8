package moodring.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the steps of a build, and says every ten seconds which one is running. */
final class StepClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StepClock.class);
    private static final int SECONDS_BETWEEN_WORDS = 10;

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final ScheduledExecutorService speaker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final long start = System.nanoTime();
    private volatile String step = "start";
    private volatile Supplier<String> detail = () -> "";

    StepClock() {
        speaker.scheduleAtFixedRate(
                () -> LOG.info("{}{}, {} s since the start", step, detail.get(), Math.round(since(start))),
                SECONDS_BETWEEN_WORDS,
                SECONDS_BETWEEN_WORDS,
                TimeUnit.SECONDS);
    }

    /** Runs one step. Steps of one name are added up. */
    <T> T measure(String name, Supplier<T> work) {
        long begin = System.nanoTime();
        step = name;
        detail = () -> "";
        T result = work.get();
        seconds.merge(name, since(begin), (left, right) -> Math.round((left + right) * 100) / 100.0);
        return result;
    }

    /** What the words every ten seconds add to the step's name; asked from another thread. */
    void detail(Supplier<String> words) {
        detail = words;
    }

    /** Seconds of each step so far, in order. */
    Map<String, Double> seconds() {
        return new LinkedHashMap<>(seconds);
    }

    @Override
    public void close() {
        speaker.shutdownNow();
    }

    private static double since(long begin) {
        return Math.round((System.nanoTime() - begin) / 1e7) / 100.0;
    }
}
