package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page whose listener's memory is damaged, in a real browser. */
@ExtendWith(Browsers.class)
@Timeout(180)
class MemoryBrowserTest {
    private TestPage server;

    @BeforeEach
    void start() {
        server = TestPage.withSongs(300, DrawnReadings::byWidth);
        server.damageTheMemory();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePageComesUpAndDeletingEverythingStartsAnew() {
        try (Visit visit = Visit.to(server)) {
            assertThat(visit.find("#privacy .unreadable")).containsText("What is remembered cannot be read");
            assertThat(visit.find("#privacy [data-act=export]")).isDisabled();
            assertThat(visit.find("#privacy .switch input")).isChecked();
            visit.find(".bead[data-mood=sad]").click();
            assertThat(visit.find("#queue-line")).containsText("What Moodring keeps on this computer cannot be read");
            assertThat(visit.find("#queue-line")).containsText("./moodring history erase starts anew");
            visit.find("#privacy [data-act=erase]").click();
            visit.find("#dialog button.danger").click();
            assertThat(visit.find("#privacy")).containsText("count only until you close this page");
            assertThat(visit.find("#privacy .unreadable")).hasCount(0);
            visit.mood("sad");
            visit.find("#privacy .switch input").check();
            assertThat(visit.find("#privacy")).containsText("Remembered on this computer: 0 events");
        }
    }

    @Test
    void itLooksAsItShouldInEitherLanguage() {
        try (Visit visit =
                Visit.to(server, Visit.Listener.USUAL.wide(360).inTheDark().speaking("de-DE"))) {
            assertThat(visit.find("#privacy .unreadable")).containsText("beginnt „Alles löschen“ von vorn");
            assertThat(Axe.findings(visit.page())).isEmpty();
            assertThat(Layout.mistakes(visit.page())).isEmpty();
            assertThat(LeftoverEnglish.on(visit.page())).isEmpty();
        }
    }
}
