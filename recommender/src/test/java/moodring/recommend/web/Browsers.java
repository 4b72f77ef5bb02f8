package moodring.recommend.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium, started once for all tests of the page. Where there is none, the tests are skipped and say so.
 *
 * <p>{@code @ExtendWith(Browsers.class)} on a test class; then {@link Visit} opens pages.
 */
final class Browsers implements BeforeAllCallback {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** A face that everybody would call happy; never part of the project. */
    static final Path PHOTOGRAPH = Path.of("../../shared/data/faces/obama-smile.jpg");

    private static Running running;

    /** What kind of camera the browser has. */
    enum Camera {
        /** Plays a film of a drawn face, and the browser allows it. */
        FILM("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"),
        /** Plays a film of a smiling man, from the data beside the project; only where {@link #PHOTOGRAPH} is there. */
        PHOTOGRAPHED("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"),
        /** There, but the browser refuses it. */
        REFUSED("--use-fake-device-for-media-stream"),
        /** None. */
        NONE("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream=device-count=0");

        private final List<String> arguments;

        Camera(String... arguments) {
            this.arguments = List.of(arguments);
        }
    }

    private static final class Running implements AutoCloseable {
        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Map<Camera, Browser> browsers = new EnumMap<>(Camera.class);

        private Running() {
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // a machine that is busy building is slow
        }

        private Browser browser(Camera camera) {
            return browsers.computeIfAbsent(camera, this::launch);
        }

        private Browser launch(Camera camera) {
            List<String> arguments = new ArrayList<>(List.of(
                    "--no-sandbox", // this computer's tests may run as root
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-gpu", // draws the page without the detour through a made-up graphics card
                    "--autoplay-policy=user-gesture-required"));
            arguments.addAll(camera.arguments);
            if (camera == Camera.FILM) {
                arguments.add("--use-file-for-fake-video-capture=" + CameraFilm.of("one.png"));
            } else if (camera == Camera.PHOTOGRAPHED) {
                arguments.add("--use-file-for-fake-video-capture=" + CameraFilm.of(PHOTOGRAPH));
            }
            return playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(arguments));
        }

        @Override
        public void close() {
            browsers.values().forEach(Browser::close);
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                "the tests in a real browser need /usr/bin/chromium (Debian: apt-get install chromium)");
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    static Browser with(Camera camera) {
        return running.browser(camera);
    }
}
