package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Spotify's two hosts are named to the browser, and asked, only once the listener wants covers and previews. */
@ExtendWith(Browsers.class)
@Timeout(120)
class SpotifyHostsBrowserTest {
    private static TestPage server;

    @BeforeAll
    static void start() {
        server = TestPage.withSpotifyIds(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thePolicyNamesThemOnlyWithTheCookie() {
        assertThat(policy(null)).doesNotContain("scdn").contains("connect-src 'self'");
        assertThat(policy("moodring-covers=off")).doesNotContain("scdn");
        assertThat(policy("moodring-covers=on"))
                .contains("img-src 'self' blob: data: https://i.scdn.co;", "media-src blob: https://p.scdn.co;")
                .contains("connect-src 'self'");
    }

    @Test
    void theBrowserAsksThemOnlyAfterTheSwitch() {
        Set<String> foreign = new TreeSet<>();
        try (BrowserContext context = Browsers.with(Browsers.Camera.FILM)
                .newContext(new NewContextOptions().setViewportSize(1280, 860).setLocale("en-GB"))) {
            context.route(address -> !address.contains("127.0.0.1"), route -> {
                foreign.add(URI.create(route.request().url()).getHost());
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            });
            Page page = context.newPage();
            page.navigate(server.server().address().toString());
            page.locator(".bead[data-mood=chill]").click();
            assertThat(page.locator(".song a[href^='https://open.spotify.com/track/']"))
                    .hasCount(10);
            assertThat(page.locator(".song img")).hasCount(0);
            assertThat(foreign).isEmpty();
            page.locator("#the-catalog .switch input").check();
            assertThat(page.locator("#privacy")).containsText("Only the request for covers and previews.");
            page.locator(".bead[data-mood=chill]").click();
            assertThat(page.locator(".song img")).hasCount(10);
            page.locator(".song [data-act=play]").first().click();
            page.waitForCondition(() -> foreign.equals(Set.of("i.scdn.co", "p.scdn.co")));
            assertThat(page.locator("#player"))
                    .containsText("Not the recording: a tune made here"); // Spotify has that one no more
            page.locator("[data-act=erase]").click();
            page.locator("#dialog button.danger").click();
            assertThat(page.locator("#privacy .nothing")).hasText("Nothing.");
            assertThat(page.locator("#the-catalog .switch input")).not().isChecked();
            assertThat(context.cookies()).isEmpty();
        }
    }

    private static String policy(String cookie) {
        return RawHttp.request(server.port(), "GET", "/")
                .with("Cookie", cookie)
                .send()
                .header("Content-Security-Policy");
    }
}
