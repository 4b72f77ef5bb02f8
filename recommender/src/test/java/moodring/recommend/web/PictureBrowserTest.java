package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures instead of the camera, in a real browser. */
@ExtendWith(Browsers.class)
@Timeout(180)
class PictureBrowserTest {
    private static final ScriptedEyes EYES = new ScriptedEyes();
    private static TestPage server;

    @BeforeAll
    static void start() {
        server = TestPage.withSongs(300, EYES);
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
    void aGoodPictureLeadsToSongs() {
        try (Visit visit = Visit.to(server)) {
            choose(visit, "me.png", "image/png", drawn("one.png"));
            assertThat(visit.find("#stage-title")).hasText("Happy");
            assertThat(visit.find("#still")).isVisible();
            visit.songs(10);
            assertThat(visit.find(".song-reason").first()).containsText("because you look happy (88%)");
            assertThat(visit.find("#why-mood")).containsText("From your picture.");
            assertThat(visit.find("#still")).hasAttribute("aria-label", "Your picture: Happy, 88%");
            visit.find("#language").click();
            assertThat(visit.find("#still")).hasAttribute("aria-label", Pattern.compile("Dein Bild: Glücklich, 88.%"));
        }
    }

    @Test
    void aPictureThatIsNotSureIsNotCalledByItsLikeliestName() {
        EYES.see(ScriptedEyes.unsure());
        try (Visit visit = Visit.to(server)) {
            HeldReadings readings = HeldReadings.of(visit.page());
            choose(visit, "me.png", "image/png", drawn("one.png"));
            readings.await(1);
            assertThat(visit.find("#still")).hasAttribute("aria-label", "Your picture, which is being read");
            readings.release(0);
            assertThat(visit.find("#stage-title")).hasText("Not sure");
            assertThat(visit.find("#still")).hasAttribute("aria-label", "Your picture: Not sure");
        }
    }

    @Test
    void ofTwoPicturesTheNewerCountsAlsoIfItIsReadFirst() {
        try (Visit visit = Visit.to(server)) {
            HeldReadings readings = HeldReadings.of(visit.page());
            choose(visit, "first.png", "image/png", drawn("one.png"));
            readings.await(1);
            choose(visit, "second.png", "image/png", drawn("two.png"));
            readings.await(2);
            EYES.see(ScriptedEyes.sad());
            readings.release(1);
            assertThat(visit.find("#stage-title")).hasText("Sad");
            visit.songs(10);
            EYES.see(ScriptedEyes.happy());
            visit.page().waitForResponse("**/api/readings", () -> readings.release(0));
            assertThat(visit.find("#stage-title")).hasText("Sad");
            assertThat(visit.find("#still")).hasAttribute("aria-label", "Your picture: Sad, 88%");
        }
    }

    @Test
    void aMoodByHandCountsMoreThanAPictureThatIsStillBeingRead() {
        try (Visit visit = Visit.to(server)) {
            HeldReadings readings = HeldReadings.of(visit.page());
            choose(visit, "me.png", "image/png", drawn("one.png"));
            readings.await(1);
            visit.mood("romantic");
            visit.page().waitForResponse("**/api/readings", () -> readings.release(0));
            assertThat(visit.find("#stage-title")).hasText("Romantic");
            visit.find("#goals label:has(input[value=lift])").click(); // asks again for what was asked last
            assertThat(visit.find(".song-reason").first()).containsText("step 1 of 10 from romantic");
            assertThat(visit.find(".song-reason").first()).containsText("because you chose romantic");
        }
    }

    @Test
    void severalFacesAreAskedAbout() {
        EYES.see(ScriptedEyes.several());
        try (Visit visit = Visit.to(server)) {
            choose(visit, "us.png", "image/png", drawn("two.png"));
            assertThat(visit.find("#stage-line")).hasText("Which one is you?");
            assertThat(visit.find("#asks button")).hasCount(2);
            assertThat(visit.find("#asks button").first()).isFocused();
            assertThat(visit.find("#still")).hasAttribute("aria-label", "Your picture: Several faces");
            assertThat(visit.find(".song")).hasCount(0);
            visit.find("#asks button >> nth=1").click();
            visit.songs(10);
            assertThat(visit.find("#stage-line")).isEmpty();
            assertThat(visit.find("#stage-title")).hasText("Sad");
            assertThat(visit.find("#still")).hasAttribute("aria-label", "Your picture: Sad, 88%");
        }
    }

    @Test
    void aMoodByHandAnswersEveryQuestionAboutThePicture() {
        EYES.see(ScriptedEyes.several());
        try (Visit visit = Visit.to(server)) {
            choose(visit, "us.png", "image/png", drawn("two.png"));
            assertThat(visit.find("#asks button")).hasCount(2);
            visit.mood("chill");
            assertThat(visit.find("#asks")).isHidden();
            assertThat(visit.find("#stage-line")).isEmpty();
            EYES.see(ScriptedEyes.nobody());
            choose(visit, "wall.png", "image/png", drawn("none.png"));
            assertThat(visit.find("#stage-line")).containsText("No face was found");
            visit.mood("sad");
            assertThat(visit.find("#stage-line")).isEmpty();
        }
    }

    @Test
    void aMoodByHandCorrectsTheFaceOnceAndTakesItsPlace() {
        try (Visit visit = Visit.to(server)) {
            List<String> corrections = visit.told();
            choose(visit, "me.png", "image/png", drawn("one.png"));
            visit.songs(10);
            visit.mood("romantic");
            assertThat(visit.find("#why-mood")).containsText("You said so: Romantic.");
            assertThat(visit.find("#why-mood")).not().containsText("From your picture");
            visit.mood("romantic").mood("sad");
            org.assertj.core.api.Assertions.assertThat(corrections)
                    .containsExactly("{\"action\":\"corrected\",\"emotion\":\"happy\",\"mood\":\"romantic\"}");
        }
    }

    @Test
    void aPictureWithoutAFaceOrLightBringsNoSongs() {
        EYES.see(ScriptedEyes.nobody());
        try (Visit visit = Visit.to(server)) {
            choose(visit, "wall.png", "image/png", drawn("none.png"));
            assertThat(visit.find("#stage-line")).containsText("No face was found");
            assertThat(visit.find("#still")).hasAttribute("aria-label", "Your picture: Nobody there");
            EYES.see(ScriptedEyes.dark());
            choose(visit, "night.png", "image/png", drawn("dark.png"));
            assertThat(visit.find("#stage-line")).containsText("too dark");
            assertThat(visit.find("#still")).hasAttribute("aria-label", "Your picture: Too dark");
            assertThat(visit.find(".song")).hasCount(0);
        }
    }

    @Test
    void aBrokenFileIsSaid() {
        try (Visit visit = Visit.to(server)) {
            choose(visit, "me.jpg", "image/jpeg", "no picture at all".getBytes(StandardCharsets.UTF_8));
            assertThat(visit.find("#stage-line")).containsText("cannot be read as a picture");
            byte[] half = drawn("one.png");
            choose(visit, "half.png", "image/png", java.util.Arrays.copyOf(half, 60));
            assertThat(visit.find("#stage-line")).containsText("cannot be read as a picture");
            assertThat(visit.find("#stage-title")).hasText("How do you feel?");
        }
    }

    @Test
    void aHugePictureIsScaledDownBeforeItIsSent() {
        try (Visit visit = Visit.to(server)) {
            choose(visit, "poster.png", "image/png", noise(2_100, 1_000));
            assertThat(visit.find("#stage-title")).hasText("Happy");
            org.assertj.core.api.Assertions.assertThat(EYES.lastWidth()).isEqualTo(1_280);
        }
    }

    private static void choose(Visit visit, String name, String type, byte[] bytes) {
        visit.find("#picture").setInputFiles(new FilePayload(name, type, bytes));
    }

    private static byte[] drawn(String name) {
        try (InputStream stream = PictureBrowserTest.class.getResourceAsStream("/faces/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture that no format makes small: more bytes than the server takes. */
    private static byte[] noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        java.util.Random random = new java.util.Random(3);
        random.nextBytes(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
