package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The queue in a real browser. */
@ExtendWith(Browsers.class)
@Timeout(180)
class QueueBrowserTest {
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
    void aMoodByHandBringsSongsWithReasonsThatSayTheyAreMadeUp() {
        try (Visit visit = Visit.to(server)) {
            assertThat(visit.find("#queue-empty")).isVisible();
            assertThat(visit.find("#made-up")).isVisible();
            visit.mood("cheerful");
            assertThat(visit.find("#queue-empty")).isHidden();
            assertThat(visit.find("html")).hasAttribute("data-mood", "cheerful");
            for (Locator song : visit.find(".song").all()) {
                assertThat(song.locator(".mood-word")).hasText("Cheerful");
                assertThat(song.locator(".made-up")).isVisible();
                assertThat(song.locator(".song-reason")).containsText("because you chose cheerful");
                assertThat(song.locator("a[href*=spotify]")).hasCount(0);
            }
            assertThat(visit.find("#save")).hasCount(0);
            assertThat(visit.find("#not-saved")).containsText("Invented songs cannot be saved");
        }
    }

    @Test
    void liftStartsAtTheMoodAndEndsBrighter() {
        try (Visit visit = Visit.to(server)) {
            visit.mood("sad");
            visit.find("#goals label:has(input[value=lift])").click();
            assertThat(visit.find(".song").first().locator(".song-reason"))
                    .containsText("step 1 of 10 from sad to cheerful");
            assertThat(visit.find(".song").last().locator(".mood-word")).hasText("Cheerful");
        }
    }

    @Test
    void whatIsSkippedOrHeardDoesNotComeAgain() {
        try (Visit visit = Visit.to(server)) {
            visit.mood("chill");
            String skipped = visit.ids().get(2);
            visit.find(".song >> nth=2 >> [data-act=skip]").click();
            visit.songs(9);
            Set<String> gone = new TreeSet<>(visit.ids());
            gone.add(skipped);
            visit.find("#more").click();
            visit.songs(10);
            assertThat(visit.ids()).doesNotContainAnyElementsOf(gone);
        }
    }

    /** What the server makes of it is a test of {@link ContractTest}. */
    @Test
    void likesAndSkipsGoIntoTheNextQueueThoughNothingIsRemembered() {
        try (Visit visit = Visit.to(server)) {
            List<String> songs = visit.mood("romantic").ids();
            visit.find(".song >> nth=0 >> [data-act=like]").click();
            visit.find(".song >> nth=1 >> [data-act=like]").click();
            Request takenBack = visit.page()
                    .waitForRequest("**/api/events", () -> visit.find(".song >> nth=1 >> [data-act=like]")
                            .click());
            assertThat(takenBack.postData()).contains("\"action\":\"unliked\",\"track\":\"" + songs.get(1));
            visit.find(".song >> nth=2 >> [data-act=skip]").click();
            Request request = visit.page().waitForRequest("**/api/queues", () -> visit.mood("romantic"));
            assertThat(request.postData())
                    .contains("\"liked\":[\"" + songs.get(0) + "\"]", "\"skipped\":[\"" + songs.get(2) + "\"]");
            assertThat(visit.ids()).doesNotContain(songs.get(2));
            assertThat(server.historyIsOn()).isFalse();
            assertThat(visit.find("#privacy")).containsText("count only until you close this page");
        }
    }

    @Test
    void reasonsAreInTheListenersLanguage() {
        try (Visit visit = Visit.to(server, Visit.Listener.USUAL.speaking("de-AT"))) {
            visit.mood("sad");
            visit.find("#goals label:has(input[value=lift])").click();
            assertThat(visit.find(".song-reason").first())
                    .containsText("Schritt 1 von 10 von traurig nach fröhlich, weil du traurig gewählt hast.");
            assertThat(visit.find(".song-reason").first()).not().containsText(" and ");
            visit.find("#language").click();
            assertThat(visit.find(".song-reason").first())
                    .containsText("step 1 of 10 from sad to cheerful, because you chose sad.");
        }
    }

    @Test
    void keysAndTheMouseChangeTheOrder() {
        try (Visit visit = Visit.to(server)) {
            visit.mood("romantic");
            List<String> order = new ArrayList<>(visit.ids());
            visit.find(".song >> nth=0 >> [data-act=move]").focus();
            visit.page().keyboard().press("ArrowDown");
            order.add(1, order.remove(0));
            assertThat(visit.ids()).isEqualTo(order);
            assertThat(visit.find(".song >> nth=1 >> [data-act=move]")).isFocused();
            visit.page().keyboard().press("End");
            order.add(order.remove(1));
            assertThat(visit.ids()).isEqualTo(order);
            drag(visit, 3, 1);
            order.add(1, order.remove(3));
            assertThat(visit.ids()).isEqualTo(order);
        }
    }

    @Test
    void aFingerChangesTheOrderAndTheListStaysWhereItIs() {
        try (Visit visit = Visit.to(server, Visit.Listener.USUAL.wide(360))) {
            visit.mood("romantic");
            List<String> order = new ArrayList<>(visit.ids());
            visit.find(".song").nth(2).scrollIntoViewIfNeeded();
            BoundingBox start = handle(visit, 2);
            BoundingBox end = visit.find(".song").nth(1).boundingBox();
            Object scrolled = visit.page().evaluate("() => scrollY");
            Finger finger = new Finger(visit.page());
            finger.press(start.x + start.width / 2, start.y + start.height / 2);
            finger.move(start.x + start.width / 2, end.y + end.height / 2 + 5);
            finger.move(start.x + start.width / 2, end.y + end.height / 2);
            finger.lift();
            order.add(1, order.remove(2));
            assertThat(visit.ids()).isEqualTo(order);
            assertThat(visit.page().evaluate("() => scrollY")).isEqualTo(scrolled);
        }
    }

    private static BoundingBox handle(Visit visit, int song) {
        return visit.find(".song >> nth=" + song + " >> [data-act=move]").boundingBox();
    }

    private static void drag(Visit visit, int from, int to) {
        visit.find(".song").nth(to).scrollIntoViewIfNeeded();
        var start = handle(visit, from);
        var end = visit.find(".song").nth(to).boundingBox();
        var mouse = visit.page().mouse();
        mouse.move(start.x + start.width / 2, start.y + start.height / 2);
        mouse.down();
        mouse.move(end.x + end.width / 2, end.y + end.height / 2 + 5);
        mouse.move(end.x + end.width / 2, end.y + end.height / 2);
        mouse.up();
    }

    @Test
    void theQueueCanBeTakenAlongAsTheListenerArrangedIt() throws IOException {
        try (Visit visit = Visit.to(server)) {
            visit.mood("energetic");
            visit.find(".song >> nth=0 >> [data-act=skip]").click();
            visit.songs(9);
            Download file = visit.page().waitForDownload(() -> visit.find("#exports button:has-text('CSV')")
                    .click());
            List<String> lines = Files.readAllLines(file.path());
            assertThat(file.suggestedFilename()).isEqualTo("moodring-energetic.csv");
            assertThat(lines).hasSize(10);
            for (int i = 0; i < 9; i++) {
                assertThat(lines.get(i + 1)).contains(visit.ids().get(i));
            }
        }
    }

    @Test
    void aTunePlaysOnlyAfterAClickAndPausesAndGoesOn() {
        try (Visit visit = Visit.to(server)) {
            visit.mood("cheerful");
            assertThat(visit.find("#player")).isHidden();
            visit.find(".song >> nth=0 >> [data-act=play]").click();
            assertThat(visit.find("#player")).containsText("A tune made here");
            assertThat(visit.find(".song.playing")).hasCount(1);
            visit.find("#player [data-act=toggle]").click();
            assertThat(visit.find("#player [data-act=toggle]")).hasAttribute("aria-label", "Play");
            visit.find("#player [data-act=next]").click();
            assertThat(visit.find(".song").nth(1)).hasClass(java.util.regex.Pattern.compile("playing"));
            visit.find("#queue-title").click();
            visit.page().keyboard().press(" ");
            assertThat(visit.find("#player [data-act=toggle]")).hasAttribute("aria-label", "Play");
            visit.page().keyboard().press(" ");
            assertThat(visit.find("#player [data-act=toggle]")).hasAttribute("aria-label", "Pause");
            visit.page().keyboard().press("n");
            assertThat(visit.find(".song").nth(2)).hasClass(java.util.regex.Pattern.compile("playing"));
            visit.find("#player [data-act=close]").click();
            assertThat(visit.find("#player")).isHidden();
        }
    }

    @Test
    void skippingTheSongThatPlaysGoesOnWithTheNextOne() {
        try (Visit visit = Visit.to(server)) {
            List<String> songs = visit.mood("cheerful").ids();
            visit.find(".song >> nth=3 >> [data-act=play]").click();
            visit.find(".song >> nth=0 >> [data-act=skip]").click();
            assertThat(visit.find(".song.playing")).hasAttribute("data-id", songs.get(3));
            visit.find(".song.playing [data-act=skip]").click();
            assertThat(visit.find(".song.playing")).hasAttribute("data-id", songs.get(4));
            assertThat(visit.find(".song.playing [data-act=skip]")).isFocused();
            visit.find("#player [data-act=toggle]").click();
            visit.find(".song.playing [data-act=skip]").click();
            assertThat(visit.find("#player")).isHidden();
            visit.find(".song >> nth=6 >> [data-act=play]").click();
            visit.find(".song >> nth=6 >> [data-act=skip]").click();
            assertThat(visit.find("#player")).isHidden();
            assertThat(visit.find(".song")).hasCount(6);
        }
    }

    @Test
    void aSongWasPlayedOnlyOnceItHasEndedButDoesNotComeAgainEither() {
        try (Visit visit = Visit.to(server)) {
            List<String> played = visit.told();
            Tunes.holdTime(visit.page());
            List<String> songs = visit.mood("cheerful").ids();
            visit.find(".song >> nth=7 >> [data-act=play]").click();
            visit.find("#player [data-act=next]").click();
            assertThat(visit.find(".song.playing")).hasAttribute("data-id", songs.get(8));
            visit.page().waitForRequest("**/api/events", () -> Tunes.passAMinute(visit.page()));
            assertThat(visit.find(".song.playing")).hasAttribute("data-id", songs.get(9));
            assertThat(played)
                    .containsExactly(
                            "{\"action\":\"played\",\"track\":\"" + songs.get(8) + "\",\"mood\":\"cheerful\"}");
            Request next = visit.page().waitForRequest("**/api/queues", () -> visit.mood("chill"));
            assertThat(next.postData()).contains("\"heard\":[\"" + songs.get(7) + "\",\"" + songs.get(8));
        }
    }

    @Test
    void aSongOfTheQueueBeforeIsFollowedByTheFirstOfTheNewOne() {
        try (Visit visit = Visit.to(server)) {
            Tunes.holdTime(visit.page());
            visit.mood("cheerful").find(".song >> nth=0 >> [data-act=play]").click();
            List<String> songs = visit.mood("chill").ids();
            assertThat(visit.find(".song.playing")).hasCount(0);
            Tunes.passAMinute(visit.page());
            assertThat(visit.find(".song.playing")).hasAttribute("data-id", songs.get(0));
        }
    }

    @Test
    void whereNothingIsLeftTheSongsOfBeforeCanBeHadAgain() {
        try (TestPage few = TestPage.withSongs(60, DrawnReadings::byWidth);
                Visit visit = Visit.to(few)) {
            visit.mood("chill");
            visit.find("#more").click();
            assertThat(visit.find("#queue-line")).containsText("No more fit, without those that you heard or skipped.");
            assertThat(visit.find("#more")).hasText("From the start");
            visit.find("#more").click();
            visit.songs(10);
            assertThat(visit.find("#more")).hasText("Other songs");
        }
    }

    @Test
    void theLoudnessThatTheListenerSetsIsHeardAndKept() {
        try (Visit visit = Visit.to(server)) {
            visit.page().evaluate("""
                    () => {
                      window.levels = [];
                      const original = AudioParam.prototype.setTargetAtTime;
                      AudioParam.prototype.setTargetAtTime = function (value, ...when) {
                        window.levels.push(value);
                        return original.call(this, value, ...when);
                      };
                    }
                    """);
            visit.mood("cheerful");
            visit.find(".song >> nth=0 >> [data-act=play]").click();
            visit.find("#player input[type=range]").focus();
            for (int i = 0; i < 4; i++) {
                visit.page().keyboard().press("ArrowLeft");
            }
            assertThat(visit.find("#player input[type=range]")).hasValue("0.6");
            assertThat(visit.page().evaluate("() => window.levels.at(-1)")).isEqualTo(0.6);
            visit.page().reload();
            visit.mood("cheerful").find(".song >> nth=0 >> [data-act=play]").click();
            assertThat(visit.find("#player input[type=range]")).hasValue("0.6");
        }
    }

    @Test
    void likesAreKeptOnlyOnceTheListenerSaysSoAndCanBeErased() {
        try (Visit visit = Visit.to(server)) {
            visit.mood("sad");
            visit.find(".song >> nth=0 >> [data-act=like]").click();
            assertThat(visit.find(".song >> nth=0 >> [data-act=like]")).hasAttribute("aria-pressed", "true");
            assertThat(visit.find("#privacy")).containsText("count only until you close this page");
            visit.find("#privacy .switch input").check();
            assertThat(visit.find("#privacy")).containsText("Remembered on this computer: 0 events");
            visit.find(".song >> nth=1 >> [data-act=like]").click();
            visit.page().reload();
            assertThat(visit.find("#privacy")).containsText("Remembered on this computer: 1 events");
            visit.find("#privacy button.danger").click();
            visit.find("#dialog button.danger").click();
            assertThat(visit.find("#privacy")).containsText("count only until you close this page");
        }
    }
}
