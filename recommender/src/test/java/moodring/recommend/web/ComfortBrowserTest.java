package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page says of itself, in which language and colours, and how much of it moves. */
@ExtendWith(Browsers.class)
@Timeout(120)
class ComfortBrowserTest {
    private static final ScriptedEyes EYES = new ScriptedEyes();
    private static TestPage server;

    @BeforeAll
    static void start() {
        server = TestPage.withSongs(200, EYES);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void languageAndColoursAreChosenAndStay() {
        try (Visit visit = Visit.to(server)) {
            Object light = ground(visit.page());
            visit.find("#theme").click();
            assertThat(visit.find("html")).hasAttribute("data-theme", "light");
            assertThat(ground(visit.page())).isEqualTo(light);
            visit.find("#theme").click();
            assertThat(ground(visit.page())).isNotEqualTo(light);
            visit.find("#language").click();
            assertThat(visit.find("#stage-title")).hasText("Wie fühlst du dich?");
            visit.page().reload();
            assertThat(visit.find("html")).hasAttribute("lang", "de");
            assertThat(visit.find("html")).hasAttribute("data-theme", "dark");
            assertThat(visit.find("#stage-title")).hasText("Wie fühlst du dich?");
            assertThat(LeftoverEnglish.on(visit.page())).isEmpty();
        }
    }

    @Test
    void nothingMovesForWhoeverAskedForThat() {
        try (Visit visit = Visit.to(server)) {
            visit.mood("cheerful");
            visit.find(".song [data-act=play]").first().click();
            assertThat(visit.find(".song.playing")).hasCount(1);
            visit.page().waitForCondition(() -> moving(visit.page()).isEmpty());
            visit.page().emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            visit.page().waitForCondition(() -> moving(visit.page()).containsAll(List.of("turn", "breathe")));
        }
    }

    @Test
    void whatThePageKnowsAndWhatItKeepsIsSaid() {
        EYES.see(ScriptedEyes.happy());
        try (Visit visit = Visit.to(server)) {
            assertThat(visit.find("#why-mood")).containsText("Nothing is read yet");
            visit.find("#camera").click();
            visit.songs(10);
            assertThat(visit.find("#why-mood")).containsText("smoothed over the last seconds");
            assertThat(visit.find("#why-mood dt")).hasCount(3);
            assertThat(visit.find("#why-mood")).containsText("All seven together put you at valence");
            assertThat(visit.find("#why-mood")).containsText("Match keeps you there");
            visit.find(".song >> nth=2 >> a[href='#insight']").click();
            String title = visit.find(".song >> nth=2 >> .song-title").textContent();
            assertThat(visit.find("#why-song b").first()).hasText(title);
            assertThat(visit.find("#why-song")).containsText("What its sound says about its mood");
            for (String words :
                    List.of("Made-up demo catalog", "Songs200", "Sourcedemo", "Built", server.catalogId())) {
                assertThat(visit.find("#the-catalog")).containsText(words);
            }
            assertThat(visit.find("#privacy .nothing")).hasText("Nothing.");
            assertThat(visit.find("#privacy")).containsText("None is written to disk.");
            assertThat(visit.find("#law")).containsText("you are told so here");
            assertThat(visit.find("#law")).containsText("AI Act (Article 5(1)(f)) forbids");
        }
    }

    private static Object ground(Page page) {
        return page.evaluate("() => getComputedStyle(document.body).backgroundColor");
    }

    private static List<?> moving(Page page) {
        return (List<?>) page.evaluate("() => document.getAnimations()"
                + ".filter(each => each.playState === 'running').map(each => each.animationName ?? 'transition')");
    }
}
