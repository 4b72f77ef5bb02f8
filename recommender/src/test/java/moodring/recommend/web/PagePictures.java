package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import moodring.recommend.web.Visit.Listener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the README's pictures of the page, with drawn faces and invented songs: {@code mvn -Ppictures -pl recommender -am test}. */
@ExtendWith(Browsers.class)
@Tag("bench")
@Timeout(300)
class PagePictures {
    private static final Path FOLDER = Path.of(System.getProperty("pictures.folder", "pictures"));
    private static final ScriptedEyes EYES = new ScriptedEyes();

    @Test
    void ofAWideScreen() {
        Map<PageState, String> pictures = new EnumMap<>(Map.of(
                PageState.START, "start",
                PageState.PLAYING, "queue",
                PageState.PLANE, "map",
                PageState.LIVE, "camera",
                PageState.NOT_SURE, "not-sure"));
        try (TestPage server = TestPage.withSongs(5_000, EYES);
                Visit visit = Visit.to(server)) {
            for (PageState state : PageState.values()) {
                state.show(visit, EYES);
                if (pictures.containsKey(state)) {
                    take(visit, state, pictures.get(state));
                }
            }
        }
    }

    @Test
    void ofAPhoneInTheDarkThatSpeaksGerman() {
        Listener phone = Listener.USUAL.wide(390).inTheDark().speaking("de-DE");
        try (TestPage server = TestPage.withSongs(500, EYES);
                Visit visit = Visit.to(server, phone)) {
            for (PageState state : EnumSet.range(PageState.START, PageState.QUEUE)) {
                state.show(visit, EYES);
            }
            take(visit, PageState.QUEUE, "phone");
        }
    }

    /** From the top, but the map as it lies in the window; once the colours of the mood have come over. */
    private static void take(Visit visit, PageState state, String name) {
        visit.page().evaluate("top => top && scrollTo(0, 0)", state != PageState.PLANE);
        visit.page().mouse().move(0, 0);
        visit.page().waitForTimeout(1_600);
        assertThat(visit.find("#queue[aria-busy]")).hasCount(0);
        // Soft colours and few sharp edges: as PNG it would take five times the bytes, or show bands.
        visit.page()
                .screenshot(new ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setType(ScreenshotType.JPEG)
                        .setQuality(88)
                        .setPath(FOLDER.resolve(name + ".jpg")));
    }
}
