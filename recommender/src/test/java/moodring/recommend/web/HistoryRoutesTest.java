package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import moodring.db.ListenerEvent.TrackEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the page tells of the listener, through the real server into a real memory. */
@Timeout(60)
class HistoryRoutesTest {
    private TestPage page;

    @BeforeEach
    void start() {
        page = TestPage.withSongs(20, DrawnReadings::byWidth);
        page.memory().turnOn();
    }

    @AfterEach
    void stop() {
        page.close();
    }

    /** There the capital of "i" is no "I", and a like would not be known for one. */
    @Test
    void everyActionIsKeptAlsoWhereTheComputerSpeaksTurkish() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            for (String action : List.of("liked", "unliked", "skipped", "played")) {
                assertThat(tell(action).text()).as(action).isEqualTo("{\"kept\":true}");
            }
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(page.memory().events())
                .extracting(event -> ((TrackEvent) event).action().name())
                .containsExactly("LIKED", "UNLIKED", "SKIPPED", "PLAYED");
    }

    @Test
    void deletingEverythingDeletesTheCookieForCoversToo() {
        tell("liked");
        RawHttp.Answer answer = RawHttp.request(page.port(), "DELETE", "/api/history")
                .with("Cookie", "moodring-covers=on")
                .carrying(new byte[0])
                .send();
        assertThat(answer.text()).isEqualTo("{\"on\":false,\"events\":0}");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("moodring-covers=")
                .contains("Expires=Thu, 01 Jan 1970", "Path=/");
    }

    private RawHttp.Answer tell(String action) {
        return RawHttp.request(page.port(), "POST", "/api/events")
                .json("{\"action\":\"" + action + "\",\"track\":\"demo-1\",\"mood\":\"sad\"}")
                .send();
    }
}
