package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import moodring.recommend.web.Browsers.Camera;
import moodring.recommend.web.Visit.Listener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a camera's light to songs with nothing left out: the browser, the socket, the shipped model, the catalog. */
@ExtendWith(Browsers.class)
@Timeout(180)
class RealModelBrowserTest {
    private static TestPage server;

    @BeforeAll
    static void start() {
        server = TestPage.withTheShippedModel(500);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aDrawnFaceLeadsToSongs() {
        try (Visit visit = Visit.to(server)) {
            visit.find("#camera").click();
            assertThat(visit.find(".emotion b").first()).hasText(Pattern.compile("\\d+%"));
            assertThat(visit.find("#emoji")).not().isEmpty();
            if (visit.find("#asks button").count() > 0) { // it is only a drawing: the model may ask
                visit.find("#asks button").first().click();
            }
            visit.songs(10);
        }
    }

    @Test
    void aSmileIsReadAsHappy() throws IOException {
        assumeThePhotograph();
        try (Visit visit = Visit.to(server, Listener.USUAL.with(Camera.PHOTOGRAPHED))) {
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Happy");
            visit.songs(10);
            assertThat(visit.find(".song-reason").first()).containsText("because you look happy");
            visit.find("#camera").click();
            byte[] photograph = Files.readAllBytes(Browsers.PHOTOGRAPH);
            visit.find("#picture").setInputFiles(new FilePayload("me.jpg", "image/jpeg", photograph));
            assertThat(visit.find("#stage-title")).hasText("Happy");
            assertThat(visit.find("#why-mood")).containsText("From your picture.");
        }
    }

    private static void assumeThePhotograph() {
        Assumptions.assumeTrue(
                Files.exists(Browsers.PHOTOGRAPH),
                "the test with a photographed face needs ../shared/data beside the project");
    }
}
