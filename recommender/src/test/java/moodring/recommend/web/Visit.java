package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * One listener in a fresh browser at the page. When closed, it checks that the browser asked no other host for
 * anything, and that the page made no mistake that the browser reports.
 */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> foreign = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    /** How the listener's browser is. */
    record Listener(Browsers.Camera camera, int width, int height, boolean dark, String language) {
        static final Listener USUAL = new Listener(Browsers.Camera.FILM, 1280, 860, false, "en-GB");

        Listener with(Browsers.Camera other) {
            return new Listener(other, width, height, dark, language);
        }

        Listener wide(int pixels) {
            return new Listener(camera, pixels, pixels < 500 ? 780 : height, dark, language);
        }

        Listener inTheDark() {
            return new Listener(camera, width, height, true, language);
        }

        Listener speaking(String other) {
            return new Listener(camera, width, height, dark, other);
        }
    }

    private Visit(TestPage server, Listener listener) {
        context = Browsers.with(listener.camera())
                .newContext(new NewContextOptions()
                        .setViewportSize(listener.width(), listener.height())
                        .setColorScheme(listener.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(listener.language()));
        context.setDefaultTimeout(20_000);
        context.onRequest(request -> {
            URI address = URI.create(request.url());
            if (address.getHost() != null && !address.getHost().equals("127.0.0.1")) {
                foreign.add(request.url());
            }
        });
        page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(mistakes::add);
        page.navigate(server.server().address().toString());
    }

    private void note(ConsoleMessage message) {
        boolean answered =
                message.text().startsWith("Failed to load resource"); // the page says what the server refused
        if (message.type().equals("error") && !answered) {
            mistakes.add(message.text());
        }
    }

    /** Opens the page and waits until it can be used. */
    static Visit to(TestPage server, Listener listener) {
        Visit visit = new Visit(server, listener);
        visit.page.locator("html[data-ready]").waitFor(new Locator.WaitForOptions().setTimeout(40_000));
        return visit;
    }

    static Visit to(TestPage server) {
        return to(server, Listener.USUAL);
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Picks a mood on the ring and waits for its songs. */
    Visit mood(String word) {
        find(".bead[data-mood=" + word + "]").click();
        songs(10);
        return this;
    }

    Visit songs(int count) {
        assertThat(find(".song")).hasCount(count);
        assertThat(find("#queue[aria-busy]")).hasCount(0);
        return this;
    }

    List<String> ids() {
        return find(".song").all().stream()
                .map(song -> song.getAttribute("data-id"))
                .toList();
    }

    /** What the page tells from now on of the listener's doings, in its order; grows. */
    List<String> told() {
        List<String> events = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/api/events")) {
                events.add(request.postData());
            }
        });
        return events;
    }

    /** What the browser reported so far was meant to happen. */
    void expectTrouble() {
        mistakes.clear();
    }

    @Override
    public void close() {
        context.close();
        assertThat(foreign).as("requests to other hosts").isEmpty();
        assertThat(mistakes).as("mistakes that the browser reports").isEmpty();
    }
}
