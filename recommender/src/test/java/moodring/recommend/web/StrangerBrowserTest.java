package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page of somebody else, open in the same browser, tries to use ours in every way that browsers know. */
@ExtendWith(Browsers.class)
@Timeout(120)
class StrangerBrowserTest {
    private static TestPage server;
    private static HttpServer stranger;

    @BeforeAll
    static void start() throws IOException {
        server = TestPage.withSongs(100, DrawnReadings::byWidth);
        stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", exchange -> {
            byte[] page = "<!doctype html><title>Stranger</title><body>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        stranger.start();
    }

    @AfterAll
    static void stop() {
        stranger.stop(0);
        server.close();
    }

    @Test
    void nothingOfItWorks() {
        try (BrowserContext context = Browsers.with(Browsers.Camera.FILM).newContext()) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + stranger.getAddress().getPort() + "/");
            String ours = "http://127.0.0.1:" + server.port();
            fetchIsRefused(page, ours + "/api/history", List.of("GET", "POST", "PUT", "DELETE"));
            fetchIsRefused(page, ours + "/api/playlists", List.of("POST"));
            fetchIsRefused(page, ours + "/api/neutral", List.of("GET", "DELETE"));
            assertThat(page.evaluate(IMAGE, ours + "/icons/icon-192.png")).isEqualTo("refused");
            assertThat(page.evaluate(SCRIPT, ours + "/js/feelings.js")).isEqualTo("refused");
            assertThat(page.evaluate(SOCKET, ours.replace("http", "ws") + "/api/live"))
                    .isEqualTo("refused");
            frameShowsNothing(page, ours + "/");
            formChangesNothing(page, ours + "/api/session");
            assertThat(server.historyIsOn()).isFalse();
        }
    }

    private static void fetchIsRefused(Page page, String address, List<String> methods) {
        for (String method : methods) {
            for (String mode : List.of("cors", "no-cors")) {
                assertThat(page.evaluate(FETCH, Map.of("address", address, "method", method, "mode", mode)))
                        .as(method + " " + mode + " " + address)
                        .isEqualTo("refused");
            }
        }
    }

    private static final String FETCH = """
            async ({address, method, mode}) => {
              try {
                const answer = await fetch(address, {method, mode, body: method === 'GET' ? undefined : '{"on":true}'});
                return answer.type === 'opaque' || !answer.ok ? 'refused' : 'worked';
              } catch {
                return 'refused';
              }
            }
            """;

    private static final String IMAGE = """
            address => new Promise(done => {
              const image = new Image();
              image.onload = () => done('worked');
              image.onerror = () => done('refused');
              image.src = address;
            })
            """;

    private static final String SCRIPT = """
            address => new Promise(done => {
              const script = document.createElement('script');
              script.onload = () => done('worked');
              script.onerror = () => done('refused');
              script.src = address;
              document.head.append(script);
            })
            """;

    private static final String SOCKET = """
            address => new Promise(done => {
              const socket = new WebSocket(address);
              socket.onopen = () => done('worked');
              socket.onerror = () => done('refused');
            })
            """;

    private static void frameShowsNothing(Page page, String address) {
        page.evaluate("""
                address => new Promise(done => {
                  const frame = document.createElement('iframe');
                  frame.onload = done;
                  frame.src = address;
                  document.body.append(frame);
                })
                """, address);
        for (Frame frame : page.frames()) {
            assertThat(frame.locator("#ring").count()).isZero();
        }
    }

    private static void formChangesNothing(Page page, String address) {
        page.evaluate("""
                address => {
                  const form = document.createElement('form');
                  form.method = 'post';
                  form.enctype = 'text/plain';
                  form.action = address;
                  document.body.append(form);
                  form.submit();
                }
                """, address);
        page.waitForURL(address);
        assertThat(page.locator("body").textContent()).contains("wrong_origin");
        assertThat(page.context().cookies()).isEmpty();
    }
}
