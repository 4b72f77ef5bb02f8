package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in, through the real server: names, origins and methods in every combination. */
class GuardTest {
    private static final List<String> OWN_NAMES =
            List.of("127.0.0.1:PORT", "localhost:PORT", "[::1]:PORT", "[0:0:0:0:0:0:0:1]:PORT", "127.0.0.1");
    private static final List<String> FOREIGN_NAMES = List.of(
            "evil.example",
            "evil.example:PORT",
            "127.0.0.1.evil.example:PORT",
            "localhost.evil.example",
            "192.168.1.7:PORT",
            "[2001:db8::5]:PORT");
    private static final List<String> FOREIGN_ORIGINS =
            List.of("http://evil.example", "https://HOST", "null", "http://127.0.0.1:1", "http://HOST.evil.example");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private static TestPage page;

    @BeforeAll
    static void start() {
        page = TestPage.withoutCatalog();
    }

    @AfterAll
    static void stop() {
        page.close();
    }

    record Cell(String path, String host, String origin, String method, int expected) {
        @Override
        public String toString() {
            return method + " " + path + " at " + host + " from " + (origin == null ? "no page" : origin) + ": "
                    + expected;
        }
    }

    static Stream<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String method : METHODS) {
            int inside =
                    switch (method) {
                        case "GET", "PUT", "DELETE" -> 0; // let in: whatever the route says
                        default -> 405;
                    };
            cells.addAll(cells("/api/history", method, inside));
        }
        cells.addAll(cells("/api/playlists", "POST", 0));
        cells.addAll(cells("/api/neutral", "DELETE", 0));
        return cells.stream();
    }

    private static List<Cell> cells(String path, String method, int inside) {
        List<Cell> cells = new ArrayList<>();
        for (String host : OWN_NAMES) {
            cells.add(new Cell(path, host, null, method, inside));
            cells.add(new Cell(path, host, "http://HOST", method, inside));
            FOREIGN_ORIGINS.forEach(origin -> cells.add(new Cell(path, host, origin, method, 403)));
        }
        for (String host : FOREIGN_NAMES) {
            cells.add(new Cell(path, host, null, method, 421));
            cells.add(new Cell(path, host, "http://HOST", method, 421));
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void letsInItsOwnPageAlone(Cell cell) {
        String host = cell.host().replace("PORT", Integer.toString(page.port()));
        String origin = cell.origin() == null ? null : cell.origin().replace("HOST", host);
        RawHttp.Answer answer = page.afterAPause(RawHttp.request(page.port(), cell.method(), cell.path())
                .with("Host", host)
                .with("Origin", origin));
        if (cell.expected() == 0) {
            assertThat(answer.status()).isNotIn(401, 403, 405, 421);
        } else {
            assertThat(answer.status()).isEqualTo(cell.expected());
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void theMatrixIsNotSmall() {
        assertThat(cells()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource({
        "/, cross-site, navigate, document, 200",
        "/, cross-site, navigate, iframe, 403",
        "/, cross-site, no-cors, image, 403",
        "/js/app.js, same-site, no-cors, script, 403",
        "/js/app.js, same-origin, cors, script, 200",
        "/api/openapi.json, cross-site, navigate, document, 403",
        "/api/openapi.json, same-origin, cors, empty, 200",
        "/api/openapi.json, none, navigate, document, 200",
    })
    void aForeignPageMayLinkToTheStartAndNothingElse(String path, String site, String mode, String use, int expected) {
        RawHttp.Answer answer = page.afterAPause(RawHttp.request(page.port(), "GET", path)
                .with("Sec-Fetch-Site", site)
                .with("Sec-Fetch-Mode", mode)
                .with("Sec-Fetch-Dest", use));
        assertThat(answer.status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "127.0.0.1, http://evil.example, 403",
                "127.0.0.1, null, 403",
                "127.0.0.1, https://127.0.0.1, 403",
                "evil.example, http://evil.example, 421",
                "evil.example, none, 421",
                "127.0.0.1, http://127.0.0.1, 101",
                "127.0.0.1, none, 101",
            })
    void theCameraSocketChecksThemToo(String host, String origin, int expected) {
        assertThat(page.handshake(host, origin)).isEqualTo(expected);
    }

    @Test
    void listensOnThisComputerAlone() {
        assertThat(page.server().address().getHost()).isEqualTo("127.0.0.1");
        assertThat(TestPage.listeningAddresses(page.port())).containsExactly("127.0.0.1");
    }
}
