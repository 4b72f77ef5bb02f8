package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The map of moods in a real browser. */
@ExtendWith(Browsers.class)
@Timeout(180)
class PlaneBrowserTest {
    private static final Logger LOG = LoggerFactory.getLogger(PlaneBrowserTest.class);
    private static TestPage server;

    @BeforeAll
    static void start() {
        server = TestPage.withSongs(500, DrawnReadings::byWidth);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keysGoFromSongToSongAndPlayOne() {
        try (Visit visit = Visit.to(server)) {
            visit.find("#plane-frame").focus();
            visit.page().keyboard().press("ArrowUp");
            assertThat(visit.find("#plane-said")).containsText("valence");
            String first = visit.find("#plane-said").textContent();
            visit.page().keyboard().press("ArrowRight");
            assertThat(visit.find("#plane-said")).not().hasText(first);
            assertThat(visit.find("#plane-card")).isVisible();
            assertThat(valence(visit.find("#plane-said").textContent())).isGreaterThan(valence(first));
            visit.page().keyboard().press("Enter");
            assertThat(visit.find("#player")).isVisible();
            for (String key : new String[] {"+", "+", "-", "0"}) {
                visit.page().keyboard().press(key);
            }
            assertThat(visit.find("#why-song")).containsText("Nearest typical sound");
        }
    }

    private static double valence(String said) {
        return Double.parseDouble(said.replaceFirst("(?s).*valence ([0-9.]+).*", "$1"));
    }

    @Test
    void thePointerShowsASongAndTheTableSaysTheSame() {
        try (Visit visit = Visit.to(server)) {
            visit.mood("cheerful");
            visit.find("#plane-frame").scrollIntoViewIfNeeded();
            var box = visit.find("#plane-frame").boundingBox();
            double x = box.x + box.width * (0.5 + 0.92 * (0.82 - 0.5));
            double y = box.y + box.height * (0.5 - 0.88 * (0.68 - 0.5));
            visit.page().mouse().move(x - 30, y);
            visit.page().mouse().move(x, y);
            assertThat(visit.find("#plane-card")).isVisible();
            visit.find("#plane-as-table").click();
            assertThat(visit.find("#plane-table table")).hasCount(2);
            assertThat(visit.find("#plane-table table").first().locator("tbody tr"))
                    .hasCount(5);
            assertThat(visit.find("#plane-table table").last().locator("tbody tr"))
                    .hasCount(25);
        }
    }

    @Test
    void aHundredThousandDotsCanBePannedFluently() {
        try (Visit visit = Visit.to(server)) {
            Map<?, ?> measured = pan(visit.page());
            double frames = ((Number) measured.get("framesPerSecond")).doubleValue();
            double work = ((Number) measured.get("millisAFrame")).doubleValue();
            LOG.info("100,000 dots: {} frames a second, {} ms of script a frame", frames, work);
            assertThat(work).isLessThan(20);
            assertThat(frames).isGreaterThan(12); // what a busy build machine without a graphics card must still reach
        }
    }

    private static Map<?, ?> pan(Page page) {
        page.locator("#plane-frame").scrollIntoViewIfNeeded();
        return (Map<?, ?>) page.evaluate("""
                async () => {
                  const {setPoints, panBy} = await import('/js/plane-view.js');
                  const count = 100000;
                  const points = {count, valence: new Uint16Array(count), energy: new Uint16Array(count), mood: new Uint8Array(count)};
                  let seed = 1;
                  for (let i = 0; i < count; i += 1) {
                    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
                    points.valence[i] = seed >>> 16;
                    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
                    points.energy[i] = seed >>> 16;
                    points.mood[i] = i % 5;
                  }
                  setPoints(points);
                  const frame = () => new Promise(requestAnimationFrame);
                  await frame();
                  let work = 0;
                  const start = performance.now();
                  let frames = 0;
                  while (performance.now() - start < 3000) {
                    const before = performance.now();
                    panBy(frames % 20 < 10 ? 4 : -4, 0);
                    work += performance.now() - before;
                    await frame();
                    frames += 1;
                  }
                  return {framesPerSecond: frames / 3, millisAFrame: work / frames};
                }
                """);
    }
}
