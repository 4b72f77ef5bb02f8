package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.recommend.web.Browsers.Camera;
import moodring.recommend.web.Visit.Listener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The camera in a real browser, with a film for a camera; what the frames show is what each test says. */
@ExtendWith(Browsers.class)
@Timeout(180)
class CameraBrowserTest {
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

    @BeforeEach
    void happy() {
        EYES.see(ScriptedEyes.happy());
    }

    @Test
    void liveReadingsLeadToSongsAtTenASecondOrMore() {
        try (Visit visit = Visit.to(server)) {
            countReadings(visit.page());
            assertThat(visit.find("#video")).isHidden();
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Happy");
            assertThat(visit.find("#emoji")).hasText("😊");
            visit.songs(10);
            assertThat(visit.find(".emotion[data-emotion=happy] b")).containsText("%");
            assertThat(visit.find("#video")).isVisible();
            assertThat(isDrawnOn(visit.page(), "#boxes")).isTrue();
            assertThat(liesAbove(visit.page(), "boxes", "video")).isTrue();
            assertThat(readingsPerSecond(visit.page())).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void pauseAndAHiddenTabTurnTheCameraOffWithinASecond() {
        try (Visit visit = Visit.to(server)) {
            visit.find("#camera").click();
            assertThat(visit.find("#video")).isVisible();
            rememberTrack(visit.page());
            visit.find("#camera").click();
            assertThat(trackAfterASecond(visit.page())).isEqualTo("ended");
            assertThat(visit.find("#video")).isHidden();

            visit.find("#camera").click();
            assertThat(visit.find("#video")).isVisible();
            rememberTrack(visit.page());
            hideTheTab(visit.page());
            assertThat(trackAfterASecond(visit.page())).isEqualTo("ended");
            assertThat(visit.find("#stage-line")).containsText("The camera is off, because the tab was hidden.");
        }
    }

    @Test
    void anUnsureFaceIsAskedWithTheTwoLikeliestMoods() {
        EYES.see(ScriptedEyes.unsure());
        try (Visit visit = Visit.to(server)) {
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Not sure");
            assertThat(visit.find("#asks button")).hasCount(2);
            assertThat(visit.find("#asks button")).hasText(new String[] {"Chill", "Sad"});
            assertThat(visit.find(".song")).hasCount(0);
            visit.find("#asks button >> nth=0").click();
            visit.songs(10);
        }
    }

    @Test
    void severalFacesAreAskedWhoListens() {
        EYES.see(ScriptedEyes.several());
        try (Visit visit = Visit.to(server)) {
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Several faces");
            assertThat(visit.find("#stage-line")).hasText("Which one is you?");
            assertThat(visit.find("#asks button")).hasText(new String[] {"Face 1", "Face 2"});
            assertThat(visit.find(".song")).hasCount(0);
            visit.find("#asks button >> nth=1").click(); // the right one in the mirror is the left one in the frame
            visit.songs(10);
            assertThat(visit.find(".song-reason").first()).containsText("because you look sad");
            EYES.see(ScriptedEyes.happy());
            assertThat(visit.find("#stage-title")).hasText("Happy");
            assertThat(visit.find("#stage-line")).not().hasText("Which one is you?");
        }
    }

    @Test
    void theMiddleOneOfThreeFacesCanListen() {
        EYES.see(ScriptedEyes.three());
        try (Visit visit = Visit.to(server)) {
            visit.find("#camera").click();
            assertThat(visit.find("#asks button")).hasText(new String[] {"Face 1", "Face 2", "Face 3"});
            visit.find("#asks button >> nth=1").click();
            visit.songs(10);
            assertThat(visit.find(".song-reason").first()).containsText("because you look happy");
        }
    }

    /** The eyes stay on one frame; meanwhile the page may have sent that one and the next, and no heap of old ones. */
    @Test
    void aSlowReaderIsNeverSentAHeapOfOldFrames() {
        AtomicInteger sent = new AtomicInteger();
        try (SlowEyes eyes = new SlowEyes();
                TestPage slow = TestPage.withSongs(50, eyes);
                Visit visit = Visit.to(slow)) {
            visit.page().onWebSocket(socket -> socket.onFrameSent(frame -> sent.incrementAndGet()));
            visit.find("#camera").click();
            visit.page().waitForCondition(() -> sent.get() == 2);
            visit.page().waitForTimeout(1_000);
            assertThat(sent).hasValue(2);
            eyes.open();
            assertThat(visit.find("#stage-title")).hasText("Happy");
            visit.page().waitForCondition(() -> sent.get() > 10);
        }
    }

    /** They see nothing until they are opened. */
    private static final class SlowEyes implements Function<GreyPicture, FaceReading>, AutoCloseable {
        private final CountDownLatch opened = new CountDownLatch(1);

        @Override
        public FaceReading apply(GreyPicture frame) {
            try {
                opened.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ScriptedEyes.happy();
        }

        void open() {
            opened.countDown();
        }

        @Override
        public void close() {
            open();
        }
    }

    @Test
    void saysWhyThereIsNoReading() {
        try (Visit visit = Visit.to(server)) {
            EYES.see(ScriptedEyes.nobody());
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Nobody there");
            EYES.see(ScriptedEyes.dark());
            assertThat(visit.find("#stage-title")).hasText("Too dark");
            EYES.see(ScriptedEyes.several());
            assertThat(visit.find("#stage-title")).hasText("Several faces");
            EYES.see(ScriptedEyes.happy());
            assertThat(visit.find("#stage-title")).hasText("Happy");
        }
    }

    @Test
    void anotherMoodOnlyOffersNewSongs() {
        try (Visit visit = Visit.to(server)) {
            visit.find("#camera").click();
            visit.songs(10);
            List<String> before = visit.ids();
            EYES.see(ScriptedEyes.sad());
            assertThat(visit.find("#stage-line")).containsText("You look different now");
            assertThat(visit.ids()).isEqualTo(before);
            visit.find("#asks button").click();
            assertThat(visit.find(".song-reason").first()).containsText("because you look sad");
        }
    }

    @Test
    void theListenersOwnWordCountsMore() {
        try (Visit visit = Visit.to(server)) {
            visit.find("#camera").click();
            visit.songs(10);
            visit.find("#otherwise").click();
            assertThat(visit.find(".bead").first()).isFocused();
            visit.find(".bead[data-mood=romantic]").click();
            assertThat(visit.find(".song-reason").first()).containsText("because you chose romantic");
        }
    }

    @Test
    void aRefusedCameraLeavesTheOtherWays() {
        try (Visit visit = Visit.to(server, Listener.USUAL.with(Camera.REFUSED))) {
            visit.find("#camera").click();
            assertThat(visit.find("#stage-line")).containsText("may not use the camera");
            assertThat(visit.find("#camera")).hasText("Use the camera");
            visit.mood("chill");
        }
    }

    @Test
    void noCameraLeavesTheOtherWays() {
        try (Visit visit = Visit.to(server, Listener.USUAL.with(Camera.NONE))) {
            visit.find("#camera").click();
            assertThat(visit.find("#stage-line")).containsText("There is no camera here");
            visit.mood("chill");
        }
    }

    @Test
    void whileTheBrowserAsksTheOtherWaysStayOpenAndTheWaitCanBeEnded() {
        try (Visit visit = Visit.to(server)) {
            visit.page().evaluate("() => { navigator.mediaDevices.getUserMedia = () => new Promise(() => {}); }");
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Waiting for you");
            visit.mood("sad");
            assertThat(visit.find("#ring")).not().hasClass(Pattern.compile("waiting"));
        }
    }

    @Test
    void aPictureThatIsReadTooLateDoesNotTakeTheCamerasPlace() {
        try (Visit visit = Visit.to(server)) {
            countStreams(visit.page());
            HeldReadings readings = HeldReadings.of(visit.page());
            visit.find("#picture").setInputFiles(picture());
            readings.await(1);
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Happy");
            visit.page().waitForResponse("**/api/readings", () -> readings.spoil(0));
            assertThat(visit.find("#stage-line")).isEmpty();
            assertThat(visit.find("#ring")).hasClass(Pattern.compile("live"));
            assertThat(visit.find("#video")).isVisible();
            assertThat(visit.find("#still")).isHidden();
            visit.find("#camera").click();
            assertThat(visit.find("#camera")).hasText("Use the camera");
            assertThat(streams(visit.page())).isEqualTo(List.of("ended"));
        }
    }

    @Test
    void aPictureOrAHiddenTabEndsTheWaitForTheBrowsersYes() {
        try (Visit visit = Visit.to(server)) {
            countStreams(visit.page());
            askFirst(visit.page());
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Waiting for you");
            visit.mood("sad"); // the wait goes on behind it
            visit.find("#picture").setInputFiles(picture());
            assertThat(visit.find("#stage-title")).hasText("Happy");
            sayYes(visit.page(), 1);
            assertThat(streams(visit.page())).isEqualTo(List.of("ended"));
            assertThat(visit.find("#still")).isVisible();
            assertThat(visit.find("#camera")).hasText("Use the camera");

            askFirst(visit.page());
            visit.find("#camera").click();
            visit.mood("sad");
            hideTheTab(visit.page());
            sayYes(visit.page(), 2);
            assertThat(streams(visit.page())).isEqualTo(List.of("ended", "ended"));
            assertThat(visit.find("#stage-title")).hasText("Sad");
            assertThat(visit.find("#camera")).hasText("Use the camera");
        }
    }

    @Test
    void aServerThatGoesAwayIsSaid() {
        TestPage brief = TestPage.withSongs(50, EYES);
        try (Visit visit = Visit.to(brief)) {
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Happy");
            brief.close();
            assertThat(visit.find("#stage-line")).containsText("does not answer");
            assertThat(visit.find("#video")).isHidden();
            visit.expectTrouble();
        }
    }

    @Test
    void aCameraThatStandsStillIsNotTakenForOneThatSees() {
        try (Visit visit = Visit.to(server)) {
            visit.find("#camera").click();
            assertThat(visit.find("#stage-title")).hasText("Happy");
            visit.page().evaluate("() => { HTMLVideoElement.prototype.requestVideoFrameCallback = () => 0; }");
            assertThat(visit.find("#stage-line")).containsText("The camera went away");
            assertThat(visit.find("#camera")).hasText("Use the camera");
        }
    }

    private static FilePayload picture() {
        return new FilePayload("me.png", "image/png", DrawnReadings.png(DrawnReadings.ONE_FACE));
    }

    /** The cameras that the browser hands out are put down in {@code window.streams}. */
    private static void countStreams(Page page) {
        page.evaluate("""
                () => {
                  window.streams = [];
                  window.asked = Promise.resolve();
                  const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
                  navigator.mediaDevices.getUserMedia = async (wish) => {
                    await window.asked;
                    const stream = await original(wish);
                    window.streams.push(stream);
                    return stream;
                  };
                }
                """);
    }

    /** From now on the browser asks, until {@link #sayYes}. */
    private static void askFirst(Page page) {
        page.evaluate("() => { window.asked = new Promise((done) => { window.yes = done; }); }");
    }

    /** @param cameras how many the browser has handed out then, since {@link #countStreams} */
    private static void sayYes(Page page, int cameras) {
        page.evaluate("() => window.yes()");
        page.waitForFunction("count => window.streams.length === count", cameras);
    }

    private static Object streams(Page page) {
        return page.evaluate("() => window.streams.map((stream) => stream.getVideoTracks()[0].readyState)");
    }

    private static void hideTheTab(Page page) {
        page.evaluate("() => { Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
                + " document.dispatchEvent(new Event('visibilitychange')); }");
    }

    private static void countReadings(Page page) {
        page.evaluate(
                "() => { window.readings = [];"
                        + " document.addEventListener('reading', event => window.readings.push([performance.now(), event.detail.millis])); }");
    }

    /** Over the second half of at least four seconds, when everything is warm. */
    private static double readingsPerSecond(Page page) {
        page.waitForTimeout(4_000);
        return ((Number) page.evaluate("() => { const times = window.readings.map(each => each[0]);"
                        + " const late = times.filter(time => time > times.at(-1) - 2000); return late.length / 2; }"))
                .doubleValue();
    }

    private static boolean isDrawnOn(Page page, String canvas) {
        return (Boolean) page.evaluate(
                "selector => { const canvas = document.querySelector(selector);"
                        + " return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(part => part > 0); }",
                canvas);
    }

    private static boolean liesAbove(Page page, String upper, String lower) {
        return (Boolean) page.evaluate(
                "([upper, lower]) => { const box = document.getElementById(lower).getBoundingClientRect();"
                        + " const ids = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 3).map(node => node.id);"
                        + " return ids.indexOf(upper) < ids.indexOf(lower) && ids.includes(upper); }",
                List.of(upper, lower));
    }

    private static void rememberTrack(Page page) {
        page.evaluate("() => { window.track = document.getElementById('video').srcObject.getVideoTracks()[0]; }");
    }

    private static Object trackAfterASecond(Page page) {
        return page.evaluate("() => new Promise(done => setTimeout(() => done(window.track.readyState), 1000))");
    }
}
