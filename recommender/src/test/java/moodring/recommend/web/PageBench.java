package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What page and server reach on this machine, with the shipped model and a film of a drawn face:
 * {@code mvn -Pbench -pl recommender -am test}; {@code -Dsurefire.jvm="-Dbench.seconds=600"} for ten minutes of camera.
 */
@ExtendWith(Browsers.class)
@Tag("bench")
@Timeout(1_200)
class PageBench {
    private static final Logger LOG = LoggerFactory.getLogger(PageBench.class);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 30);

    @Test
    void camera() {
        try (TestPage server = TestPage.withTheShippedModel(5_000);
                Visit visit = Visit.to(server)) {
            visit.page().evaluate("""
                    () => { window.times = []; document.addEventListener('reading', event =>
                      requestAnimationFrame(() => window.times.push([performance.now(), event.detail.millis]))); }
                    """);
            visit.find("#camera").click();
            assertThat(visit.find("#emoji")).not().isEmpty();
            Duration browserBefore = cpuOfTheBrowser();
            long serverBefore = serverNanos();
            visit.page().waitForTimeout(1_000.0 * SECONDS);
            double browser = seconds(cpuOfTheBrowser().minus(browserBefore)) / SECONDS;
            double own = (serverNanos() - serverBefore) / 1e9 / SECONDS;
            List<?> times = (List<?>) visit.page()
                    .evaluate(
                            "seconds => window.times.filter(([at]) => at > "
                                    + "performance.now() - 1000 * seconds).map(([, millis]) => millis)",
                            SECONDS);
            double[] millis = times.stream()
                    .mapToDouble(each -> ((Number) each).doubleValue())
                    .sorted()
                    .toArray();
            LOG.info(
                    "camera, {} s: {} readings a second, frame to answer drawn p50 {} ms, p95 {} ms",
                    SECONDS,
                    tenths(millis.length / (double) SECONDS),
                    tenths(millis[millis.length / 2]),
                    tenths(millis[(int) (0.95 * millis.length)]));
            LOG.info("camera: {} cores for the server, {} for the browser", tenths(own), tenths(browser));
            System.gc(); // what is left is what is held
            LOG.info(
                    "camera: {} MB of heap held by server and test, {} MB by the page's scripts",
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000,
                    visit.page().evaluate("() => Math.round(performance.memory.usedJSHeapSize / 1e6)"));
        }
    }

    @Test
    void start() {
        int weight = PageFiles.all().values().stream()
                .mapToInt(bytes -> bytes.length)
                .sum();
        try (TestPage server = TestPage.withSongs(5_000, DrawnReadings::byWidth)) {
            double[] ready = new double[5];
            Map<?, ?> last = Map.of();
            for (int i = 0; i < ready.length; i++) {
                try (Visit visit = Visit.to(server)) {
                    last = (Map<?, ?>) visit.page().evaluate("""
                            () => ({
                              ready: performance.getEntriesByName('ready')[0].startTime,
                              paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
                              files: performance.getEntriesByType('resource').length,
                              bytes: performance.getEntriesByType('resource').reduce((sum, file) => sum + file.decodedBodySize, 0),
                            })
                            """);
                    ready[i] = ((Number) last.get("ready")).doubleValue();
                }
            }
            Arrays.sort(ready);
            LOG.info("start: {} bytes in the program; the last visit {}", weight, last);
            LOG.info(
                    "start: everything answers after {} ms (median of 5; best {})", tenths(ready[2]), tenths(ready[0]));
        }
    }

    @Test
    void map() {
        try (TestPage server = TestPage.withSongs(500, DrawnReadings::byWidth);
                Visit visit = Visit.to(server)) {
            visit.mood("cheerful");
            Panning.Frames frames = Panning.measure(visit, 5);
            LOG.info("map: 100,000 dots, {} frames a second panned, {} at rest", frames.panned(), frames.idle());
        }
    }

    /** Of all of Chromium's processes that this one has started. */
    private static Duration cpuOfTheBrowser() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chromium"))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static long serverNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    private static double tenths(double value) {
        return Math.round(10 * value) / 10.0;
    }
}
