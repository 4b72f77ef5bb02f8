package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import moodring.recommend.web.Visit.Listener;
import moodring.spotify.StubSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Save to Spotify" in a real browser, with a Spotify that is only made up. */
@ExtendWith(Browsers.class)
@Timeout(120)
class SaveBrowserTest {
    private final StubSpotify stub = new StubSpotify();
    private final TestPage server = TestPage.withSpotify(stub);

    @AfterEach
    void stop() {
        server.close();
        stub.close();
    }

    @Test
    void theQueueIsSavedWithKeysAloneAsItIsArrangedAndOnce() {
        stub.logIn(server.home());
        try (Visit visit = Visit.to(server)) {
            visit.mood("chill");
            visit.find(".song >> nth=0 >> [data-act=move]").focus();
            visit.page().keyboard().press("End");
            List<String> order = visit.ids();
            visit.find("#save").focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.find("#save-name")).isFocused();
            assertThat(visit.find("#save-name")).hasValue("Moodring");
            assertThat(visit.find("#dialog")).containsText("nothing of your face or your mood");
            visit.page().keyboard().type("Evening");
            visit.page().keyboard().press("Enter");
            assertThat(visit.find("#dialog [role=status]")).hasText("The new playlist “Evening” has these 10 songs.");
            assertThat(visit.find("#dialog a"))
                    .hasAttribute("href", Pattern.compile("https://open\\.spotify\\.com/playlist/\\w+"));
            assertThat(visit.find("#save-close")).isFocused();
            visit.page().keyboard().press("Escape");
            assertThat(visit.find("#save")).isFocused();
            visit.page().keyboard().press("Enter");
            assertThat(visit.find("#save-name")).hasValue("Evening");
            visit.page().keyboard().press("Enter");
            assertThat(visit.find("#dialog [role=status]")).containsText("now has these 10 songs");
            assertThat(stub.library().playlists()).singleElement().satisfies(list -> {
                assertThat(list.name()).isEqualTo("Evening");
                assertThat(list.tracks()).isEqualTo(order);
            });
        }
    }

    @Test
    void theDialogSaysWhatIsMissingAndGoesOnWhenItIsThere() {
        try (Visit visit = Visit.to(server)) {
            visit.mood("sad");
            visit.find("#save").click();
            visit.find("#save-do").click();
            assertThat(visit.find("#save-line")).containsText("run ./moodring auth login");
            assertThat(Axe.findings(visit.page())).isEmpty();
            assertThat(Layout.mistakes(visit.page())).isEmpty();
            stub.logIn(server.home());
            stub.refuseNext("playlists", "1200");
            visit.find("#save-do").click();
            assertThat(visit.find("#save-line"))
                    .hasText(Pattern.compile(
                            "Spotify wants to be left alone for a while\\. Try again after .*\\d:\\d\\d.*"));
            assertThat(stub.library().playlists()).isEmpty();
        }
    }

    @Test
    void whatComesOfItIsSaidAlsoToWhoDidNotWait() {
        stub.logIn(server.home());
        try (Visit visit = Visit.to(server)) {
            AtomicReference<Route> asked = new AtomicReference<>();
            visit.page().route("**/api/playlists", asked::set);
            visit.mood("chill");
            visit.find("#save").click();
            visit.find("#save-do").click();
            visit.page().waitForCondition(() -> asked.get() != null);
            assertThat(visit.find("#save-cancel")).hasText("Close");
            visit.find("#save-cancel").click();
            asked.get().abort();
            assertThat(visit.find("#queue-line")).containsText("does not answer");

            visit.page().unroute("**/api/playlists");
            visit.page().route("**/api/playlists", asked::set);
            asked.set(null);
            visit.find("#save").click();
            visit.find("#save-do").click();
            visit.page().waitForCondition(() -> asked.get() != null);
            visit.page().keyboard().press("Escape");
            asked.get().resume();
            assertThat(visit.find("#queue-line")).hasText("The new playlist “Moodring” has these 10 songs.");
        }
    }

    @Test
    void itSpeaksGerman() {
        stub.logIn(server.home());
        try (Visit visit = Visit.to(server, Listener.USUAL.speaking("de-DE").wide(360))) {
            visit.mood("cheerful");
            assertThat(visit.find("#save")).hasText("Bei Spotify speichern");
            visit.find("#save").click();
            assertThat(visit.find("#dialog")).containsText("von deinem Gesicht und deiner Stimmung nichts");
            assertThat(Axe.findings(visit.page())).isEmpty();
            assertThat(Layout.mistakes(visit.page())).isEmpty();
            visit.find("#save-do").click();
            assertThat(visit.find("#dialog [role=status]")).hasText("Die neue Playlist „Moodring“ hat diese 10 Songs.");
            assertThat(Layout.mistakes(visit.page())).isEmpty();
        }
    }
}
