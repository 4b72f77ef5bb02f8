package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import moodring.recommend.listen.Calibration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Learn my neutral face" in a real browser, with a film for a camera. */
@ExtendWith(Browsers.class)
@Timeout(120)
class NeutralBrowserTest {
    private static final ScriptedEyes EYES = new ScriptedEyes();

    @BeforeEach
    void rest() {
        EYES.see(ScriptedEyes.sadAtRest());
    }

    @Test
    void aRestingFaceIsLearnedAndForgottenAgain() {
        try (TestPage server = TestPage.learningWithin(Duration.ofSeconds(2), EYES);
                Visit visit = Visit.to(server)) {
            assertThat(visit.find("#learn")).hasCount(0);
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Sad");
            assertThat(visit.find("#neutral-kept")).hasCount(0);
            visit.find("#learn").focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.find("#neutral-line")).hasText(Pattern.compile("Relax your face.* [12] s left\\."));
            assertThat(visit.find("#stage-line")).containsText("Seven numbers are kept, no picture");
            assertThat(visit.find("#learn")).isFocused();
            assertThat(visit.find("#stage-title")).hasText("Neutral");
            assertThat(server.ownNeutral()).exists();
            assertThat(visit.find("#neutral-kept")).containsText("own-neutral.txt");
            visit.find("#neutral-kept button").click();
            assertThat(visit.find("#neutral-kept")).hasCount(0);
            assertThat(visit.find("#stage-title")).hasText("Sad");
            assertThat(server.ownNeutral()).doesNotExist();
        }
    }

    @Test
    void deletingEverythingForgetsItToo() {
        try (TestPage server = TestPage.learningWithin(Duration.ofMillis(500), EYES);
                Visit visit = Visit.to(server)) {
            visit.find("#camera").click();
            visit.find("#learn").click();
            assertThat(visit.find("#neutral-kept")).isVisible();
            visit.find("#privacy button.danger").click();
            assertThat(visit.find("#dialog")).containsText("your neutral face");
            visit.find("#dialog button.danger").click();
            assertThat(visit.find("#neutral-kept")).hasCount(0);
            assertThat(server.ownNeutral()).doesNotExist();
        }
    }

    @Test
    void itTakesHalfAMinuteOfAFaceThatIsSeenAndCanBeStopped() {
        try (TestPage server = TestPage.learningWithin(Calibration.USUAL, EYES);
                Visit visit = Visit.to(server)) {
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Sad");
            visit.find("#learn").click();
            assertThat(visit.find("#neutral-line")).containsText("29 s left");
            EYES.see(ScriptedEyes.nobody());
            assertThat(visit.find("#neutral-line")).containsText("I must see one face");
            visit.find("#learn-stop").click();
            assertThat(visit.find("#learn")).isFocused();
            assertThat(visit.find("#neutral progress")).hasCount(0);
            visit.find("#learn").click();
            visit.find("#camera").click();
            assertThat(visit.find("#neutral")).isHidden();
            assertThat(server.ownNeutral()).doesNotExist();
        }
    }
}
