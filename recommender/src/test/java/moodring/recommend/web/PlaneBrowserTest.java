package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Position;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
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
            Tunes.holdTime(visit.page());
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
            Response kept = visit.page().waitForResponse("**/api/events", () -> Tunes.passAMinute(visit.page()));
            assertThat(kept.status())
                    .as("before a mood was chosen, the song's own counts")
                    .isEqualTo(200);
            assertThat(visit.find("#player")).isHidden();
            assertThat(visit.find("#queue-line")).isEmpty();
        }
    }

    private static double valence(String said) {
        return Double.parseDouble(said.replaceFirst("(?s).*valence ([0-9.]+).*", "$1"));
    }

    @Test
    void thePointerShowsASongAndTheTableSaysTheSame() {
        try (Visit visit = Visit.to(server)) {
            visit.mood("cheerful");
            var dot = cheerfulMiddle(visit);
            visit.page().mouse().move(dot.x - 30, dot.y);
            visit.page().mouse().move(dot.x, dot.y);
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
    void aFingerOnADotPlaysItsSongAndItsCardStays() {
        try (Visit visit = Visit.to(server)) {
            var dot = cheerfulMiddle(visit);
            Finger finger = new Finger(visit.page());
            finger.press(dot.x, dot.y);
            finger.lift();
            assertThat(visit.find("#player")).isVisible();
            assertThat(visit.find("#plane-card")).isVisible();
        }
    }

    @Test
    void theDotsOfANewerCatalogTakeThePlaceOfTheOldOnes() {
        try (TestPage weekly = TestPage.withSongs(500, DrawnReadings::byWidth);
                Visit visit = Visit.to(weekly)) {
            var dot = cheerfulMiddle(visit);
            String newer = MadeUpCatalog.publish(weekly.home().resolve("catalogs"), 600)
                    .manifest()
                    .id();
            visit.page()
                    .waitForResponse(
                            "**/api/plane/" + newer, () -> visit.page().mouse().move(dot.x, dot.y));
            visit.page().mouse().move(dot.x - 60, dot.y - 60);
            Response card = visit.page().waitForResponse("**/api/plane/" + newer + "/*", () -> visit.page()
                    .mouse()
                    .move(dot.x, dot.y));
            assertThat(card.status()).isEqualTo(200);
            assertThat(visit.find("#plane-card")).isVisible();
        }
    }

    @Test
    void theMapIsShownOnceItIsDrawn() {
        try (Visit visit = Visit.to(server)) {
            AtomicReference<Route> dots = new AtomicReference<>();
            visit.page().route("**/api/plane/*", dots::set);
            visit.page().reload();
            visit.page().waitForCondition(() -> dots.get() != null);
            assertThat(visit.find("#plane-frame")).isVisible();
            assertThat(visit.find("#plane-picture")).isHidden();
            dots.get().resume();
            visit.find("#plane-frame").scrollIntoViewIfNeeded();
            assertThat(visit.find("#plane-picture")).isVisible();
        }
    }

    @Test
    void aTableThatCannotBeHadSaysSoWhereItShouldBe() {
        try (Visit visit = Visit.to(server)) {
            visit.page().route("**/api/tracks?*", Route::abort);
            visit.find("#plane-as-table").click();
            assertThat(visit.find("#plane-table")).containsText("does not answer");
            assertThat(visit.find("#plane-table")).isVisible();
        }
    }

    private static Position cheerfulMiddle(Visit visit) {
        visit.find("#plane-frame").scrollIntoViewIfNeeded();
        var box = visit.find("#plane-frame").boundingBox();
        return new Position(
                box.x + box.width * (0.5 + 0.92 * (0.82 - 0.5)), box.y + box.height * (0.5 - 0.88 * (0.68 - 0.5)));
    }

    @Test
    void theListenersPlaceAndTheWayFromThereAreOnTheMap() throws IOException {
        try (Visit visit = Visit.to(server)) {
            visit.find("#goals label:has(input[value=lift])").click();
            BufferedImage before = map(visit);
            Response answer = visit.page().waitForResponse("**/api/queues", () -> visit.mood("sad"));
            JsonNode queue = new ObjectMapper().readTree(answer.text());
            BufferedImage after = map(visit);
            assertThat(inkAround(after, queue.get("start"), queue.get("start"), 0))
                    .isGreaterThan(inkAround(before, queue.get("start"), queue.get("start"), 0) + 40);
            JsonNode first = queue.at("/path/0");
            JsonNode last = queue.get("path").get(queue.get("path").size() - 1);
            assertThat(alongTheWay(after, first, last)).isGreaterThan(alongTheWay(before, first, last) + 150);
        }
    }

    /** Songs lie over the way here and there, so it is looked at in twenty places. */
    private static long alongTheWay(BufferedImage map, JsonNode first, JsonNode last) {
        return IntStream.range(0, 20)
                .mapToLong(step -> inkAround(map, first, last, step / 20.0))
                .sum();
    }

    private static BufferedImage map(Visit visit) throws IOException {
        visit.find("#plane-frame").scrollIntoViewIfNeeded();
        visit.page().waitForTimeout(800); // the map is drawn anew a moment after it rests
        return ImageIO.read(new ByteArrayInputStream(visit.find("#plane-frame").screenshot()));
    }

    /** Pixels as dark as ink among the 13 by 13 round a place between two on the map; no dot is that dark. */
    private static long inkAround(BufferedImage map, JsonNode from, JsonNode to, double share) {
        double valence = between(from.get("valence"), to.get("valence"), share);
        double energy = between(from.get("energy"), to.get("energy"), share);
        int x = (int) Math.round(map.getWidth() * (0.5 + 0.92 * (valence - 0.5)));
        int y = (int) Math.round(map.getHeight() * (0.5 - 0.88 * (energy - 0.5)));
        return Arrays.stream(map.getRGB(x - 6, y - 6, 13, 13, null, 0, 13))
                .filter(pixel -> (pixel >> 16 & 255) < 70 && (pixel >> 8 & 255) < 70 && (pixel & 255) < 75)
                .count();
    }

    private static double between(JsonNode from, JsonNode to, double share) {
        return from.asDouble() + share * (to.asDouble() - from.asDouble());
    }

    /** Against what the same browser does with an idle page in the same seconds, so that a busy machine decides nothing. */
    @Test
    void aHundredThousandDotsCanBePannedFluently() {
        try (Visit visit = Visit.to(server)) {
            visit.mood("cheerful");
            Panning.Frames frames = Panning.measure(visit, 2);
            LOG.info("100,000 dots: {} frames a second while panned, {} idle", frames.panned(), frames.idle());
            assertThat(frames.panned()).isGreaterThan(0.5 * frames.idle());
        }
    }

    @Test
    void theMapIsShiftedWhileItMovesAndMadeAnewWhenItRests() {
        try (Visit visit = Visit.to(server)) {
            visit.find("#plane-frame").scrollIntoViewIfNeeded();
            assertThat(visit.find("#plane-picture")).hasAttribute("style", Pattern.compile("translate"));
            visit.find("#plane-in").click();
            assertThat(visit.find("#plane-picture")).hasAttribute("style", Pattern.compile("scale\\(1\\.[56]"));
            assertThat(visit.find("#plane-picture")).not().hasAttribute("style", Pattern.compile("scale"));
        }
    }
}
