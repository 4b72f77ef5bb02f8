package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole page with a keyboard alone: from the address line to a song, and to the end. */
@ExtendWith(Browsers.class)
@Timeout(180)
class KeysBrowserTest {
    private static final int FARTHEST = 120;
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
    void keysLeadFromTheStartToTheEnd() {
        try (Visit visit = Visit.to(server)) {
            Page page = visit.page();
            page.keyboard().press("Tab");
            assertThat(visit.find(".skip")).isFocused();
            assertThat(visit.find(".skip")).isInViewport();
            page.keyboard().press("Enter");
            tabTo(visit, ".bead[data-mood=romantic]");
            page.keyboard().press("Enter");
            visit.songs(10);
            tabTo(visit, "#goals input:checked");
            page.keyboard().press("ArrowRight");
            assertThat(visit.find(".song-reason").first()).containsText("step 1 of 10 from romantic");
            hearLikeSkipAndMove(visit);
            mapAndTable(visit);
            eraseAndKeep(visit);
        }
    }

    private static void hearLikeSkipAndMove(Visit visit) {
        Page page = visit.page();
        tabTo(visit, ".song [data-act=play]");
        page.keyboard().press("Enter");
        assertThat(visit.find("#player")).isVisible();
        tabTo(visit, ".song [data-act=like]");
        page.keyboard().press(" ");
        assertThat(visit.find(".song [data-act=like]").first()).hasAttribute("aria-pressed", "true");
        assertThat(visit.find(".song [data-act=like]").first()).isFocused();
        List<String> before = visit.ids();
        tabTo(visit, ".song [data-act=skip]");
        page.keyboard().press("Enter");
        assertThat(visit.ids()).isEqualTo(before.subList(1, 10));
        tabTo(visit, ".song [data-act=move]");
        page.keyboard().press("ArrowDown");
        assertThat(visit.ids().get(1)).isEqualTo(before.get(1));
        tabTo(visit, "#exports button");
    }

    private static void mapAndTable(Visit visit) {
        Page page = visit.page();
        tabTo(visit, "#plane-as-table");
        page.keyboard().press("Enter");
        assertThat(visit.find("#plane-table table")).hasCount(2);
        page.keyboard().press("Enter");
        tabTo(visit, "#plane-frame");
        page.keyboard().press("ArrowLeft");
        assertThat(visit.find("#plane-card")).isVisible();
        page.keyboard().press("Tab"); // the map takes the arrow keys, but lets go of Tab
        assertThat(visit.find("#plane-frame")).not().isFocused();
    }

    private static void eraseAndKeep(Visit visit) {
        Page page = visit.page();
        tabTo(visit, "#privacy button.danger");
        page.keyboard().press("Enter");
        assertThat(visit.find("#dialog button").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(visit.find("#dialog")).isHidden();
        assertThat(visit.find("#privacy button.danger")).isFocused();
        tabTo(visit, "#player [data-act=close]");
        page.keyboard().press("Enter");
        assertThat(visit.find("#player")).isHidden();
        page.keyboard().press("Shift+Tab");
        assertThat(visit.find("body")).not().isFocused();
    }

    /** The cards are made anew after each of these; the focus must not fall to the start of the page. */
    @Test
    void theFocusStaysWhereTheListenerIsThoughTheCardsAreMadeAnew() {
        try (Visit visit = Visit.to(server)) {
            visit.mood("sad");
            for (String words : List.of("Remembered on this computer", "count only until you close this page")) {
                visit.find("#privacy .switch input").focus();
                visit.page().keyboard().press(" ");
                assertThat(visit.find("#privacy")).containsText(words);
                assertThat(visit.find("#privacy .switch input")).isFocused();
            }
            server.learnANeutralFace();
            visit.page().reload();
            visit.find("#neutral-kept button").focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.find("#neutral-kept")).hasCount(0);
            assertThat(visit.find("#privacy [data-act=erase]")).isFocused();
        }
    }

    /** Presses Tab until the first of these has the focus; on the way the focus must always be seen, and never be lost. */
    private static void tabTo(Visit visit, String selector) {
        Locator wanted = visit.find(selector).first();
        for (int press = 0; press < FARTHEST; press++) {
            visit.page().keyboard().press("Tab");
            String place = (String) visit.page().evaluate(FOCUS);
            assertThat(place).as("the focus on the way to " + selector).doesNotStartWith("unseen");
            if (Boolean.TRUE.equals(wanted.evaluate("node => node === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    /** What has the focus; "unseen" before it where no outline shows it, or it lies outside the window. */
    private static final String FOCUS = """
            () => {
              const node = document.activeElement;
              if (node === document.body) {
                return 'the end of the page';
              }
              const shown = node.matches('.segments input') ? node.nextElementSibling : node;
              const style = getComputedStyle(shown);
              const box = shown.getBoundingClientRect();
              const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return (seen ? '' : 'unseen ') + node.tagName + '#' + node.id + ' ' + node.className;
            }
            """;
}
