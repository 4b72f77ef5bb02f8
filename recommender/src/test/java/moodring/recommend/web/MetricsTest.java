package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures for Prometheus; that they are off by default and need the token are tests of others. */
class MetricsTest {
    private static TestPage server;

    @BeforeAll
    static void start() {
        server = TestPage.withFigures();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theFiguresAreThoseOfThisServer() {
        RawHttp.request(server.port(), "GET", "/healthz").send();
        server.afterAPause(RawHttp.request(server.port(), "POST", "/api/readings")
                .with("Content-Type", "image/png")
                .carrying(DrawnReadings.png(DrawnReadings.ONE_FACE)));
        RawHttp.Answer figures =
                RawHttp.request(server.port(), "GET", "/metrics").send();
        assertThat(figures.header("Content-Type")).startsWith("text/plain").contains("version=0.0.4");
        List<String> lines = figures.text().lines().toList();
        assertThat(lines).contains("moodring_reading_seconds_count 1");
        assertThat(lines).anyMatch(line -> line.matches("moodring_http_answers_total\\{status=\"200\"} [1-9]\\d*"));
        assertThat(lines).allMatch(line -> line.startsWith("# ") || line.matches("moodring_\\S+ [0-9.E-]+"));
        assertThat(RawHttp.request(server.port(), "GET", "/metrics")
                        .with("Host", "evil.example")
                        .send()
                        .status())
                .isEqualTo(421);
    }
}
