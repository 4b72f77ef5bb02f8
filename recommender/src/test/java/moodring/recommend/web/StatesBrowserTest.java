package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import moodring.recommend.web.Visit.Listener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state of the page, for every listener: nothing that axe-core objects to, nothing over anything else. */
@ExtendWith(Browsers.class)
@Timeout(180)
class StatesBrowserTest {
    private static final ScriptedEyes EYES = new ScriptedEyes();
    private static TestPage server;

    @BeforeAll
    static void start() {
        server = TestPage.withSongs(500, EYES);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Listener> listeners() {
        return Stream.of(
                Listener.USUAL.wide(1440),
                Listener.USUAL.wide(768).speaking("de-DE"),
                Listener.USUAL.wide(360).speaking("de-DE").inTheDark());
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void everyStateIsOpenToEverybody(Listener listener) {
        List<String> mistakes = new ArrayList<>();
        try (Visit visit = Visit.to(server, listener)) {
            for (PageState state : PageState.values()) {
                state.show(visit, EYES);
                Axe.findings(visit.page()).forEach(finding -> mistakes.add(state + ": " + finding));
                Layout.mistakes(visit.page()).forEach(mistake -> mistakes.add(state + ": " + mistake));
                if (listener.language().startsWith("de")) {
                    LeftoverEnglish.on(visit.page()).forEach(text -> mistakes.add(state + " in English: " + text));
                }
            }
        }
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1000, 1280})
    void thePlayerCoversNothingThatCannotBeScrolledFromUnderIt(int width) {
        try (Visit visit = Visit.to(server, Listener.USUAL.wide(width).speaking("de-DE"))) {
            PageState.START.show(visit, EYES);
            PageState.QUEUE.show(visit, EYES);
            PageState.PLAYING.show(visit, EYES);
            assertThat(Layout.coveredByThePlayer(visit.page())).isEmpty();
            assertThat(visit.find("#player")).isInViewport();
        }
    }

    @Test
    void soIsAPageWithoutACatalogAndTheInterfaceForPrograms() {
        try (TestPage empty = TestPage.withoutCatalog();
                Visit visit = Visit.to(empty)) {
            assertThat(visit.find("#trouble")).containsText("There is no catalog yet");
            assertThat(Axe.findings(visit.page())).isEmpty();
            assertThat(Layout.mistakes(visit.page())).isEmpty();
            visit.page().navigate(empty.server().address().resolve("/docs/").toString());
            assertThat(visit.find("h3").first()).isVisible();
            assertThat(Axe.findings(visit.page())).isEmpty();
        }
    }
}
