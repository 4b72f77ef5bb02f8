package moodring.recommend.web;

import io.javalin.http.Context;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;

/** What the server did since it started, as Prometheus reads it (text format 0.0.4): figures alone, nothing of anybody. */
final class Metrics {
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final LongAdder readings = new LongAdder();
    private final LongAdder readingNanos = new LongAdder();

    /** Eyes that are timed. */
    Function<GreyPicture, FaceReading> timed(Function<GreyPicture, FaceReading> eyes) {
        return picture -> {
            long start = System.nanoTime();
            try {
                return eyes.apply(picture);
            } finally {
                readings.increment();
                readingNanos.add(System.nanoTime() - start);
            }
        };
    }

    void count(Context context) {
        answers.computeIfAbsent(context.statusCode(), status -> new LongAdder()).increment();
    }

    void answer(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(text());
    }

    private String text() {
        var memory = ManagementFactory.getMemoryMXBean();
        String byStatus = answers.entrySet().stream()
                .map(entry ->
                        "moodring_http_answers_total{status=\"" + entry.getKey() + "\"} " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        return "# HELP moodring_http_answers_total Answers to requests, by status.\n"
                + "# TYPE moodring_http_answers_total counter\n" + byStatus
                + "# HELP moodring_reading_seconds Time that a picture or frame took to be read.\n"
                + "# TYPE moodring_reading_seconds summary\n"
                + "moodring_reading_seconds_sum " + readingNanos.sum() / 1e9 + "\n"
                + "moodring_reading_seconds_count " + readings.sum() + "\n"
                + gauge(
                        "jvm_heap_bytes",
                        "Heap in use.",
                        memory.getHeapMemoryUsage().getUsed())
                + gauge(
                        "uptime_seconds",
                        "Since the start.",
                        ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
    }

    private static String gauge(String name, String help, long value) {
        return "# HELP moodring_" + name + " " + help + "\n# TYPE moodring_" + name + " gauge\nmoodring_" + name + " "
                + value + "\n";
    }
}
