package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that other computers can reach: only for whoever shows the token. */
class VisitorsTest {
    private static final String ADDRESS = "127.0.0.2"; // another address than 127.0.0.1, yet of this computer
    private static final String TOKEN = "a-token-of-some-length";
    private static TestPage page;

    @BeforeAll
    static void start() {
        page = TestPage.at(ADDRESS, TOKEN);
    }

    @AfterAll
    static void stop() {
        page.close();
    }

    @Test
    void listensThereAndNamesTheTokenBehindTheHash() {
        assertThat(TestPage.listeningAddresses(page.port())).containsExactly(ADDRESS);
        assertThat(page.server().address()).hasHost(ADDRESS).hasFragment("t=" + TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong-token-of-some-length", "Basic a-token-of-some-length"})
    void withoutTheTokenNothingIsTold(String shown) {
        RawHttp.Answer answer =
                page.afterAPause(get("/api/state").with("Authorization", shown.isEmpty() ? null : shown));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).contains("token_needed").doesNotContain("catalog");
        assertThat(post("/api/session", shown).status()).isEqualTo(401);
    }

    @Test
    void theTokenOpensItAndTheCookieAfterwards() {
        assertThat(page.afterAPause(get("/api/state").with("Authorization", "Bearer " + TOKEN))
                        .status())
                .isEqualTo(200);
        RawHttp.Answer session = post("/api/session", "Bearer " + TOKEN);
        assertThat(session.status()).isEqualTo(204);
        String cookie = session.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(TOKEN);
        String named = cookie.substring(0, cookie.indexOf(';'));
        assertThat(page.afterAPause(get("/api/state").with("Cookie", named)).status())
                .isEqualTo(200);
        assertThat(page.afterAPause(get("/api/state").with("Cookie", named + "0"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theCameraNeedsItToo() {
        RawHttp handshake = get("/api/live")
                .with("Connection", "Upgrade")
                .with("Upgrade", "websocket")
                .with("Sec-WebSocket-Version", "13")
                .with("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==");
        assertThat(handshake.statusAlone()).isEqualTo(401);
        assertThat(handshake.with("Authorization", "Bearer " + TOKEN).statusAlone())
                .isEqualTo(101);
    }

    @Test
    void whoGuessesIsSlowedDownAndNobodyElse() {
        String guesser = "127.0.0.9";
        List<Integer> statuses = new ArrayList<>();
        for (int guess = 0; guess < 1_000 && !statuses.contains(429); guess++) {
            statuses.add(get("/api/state")
                    .from(guesser)
                    .with("Authorization", "Bearer guess-number-" + guess)
                    .send()
                    .status());
        }
        assertThat(statuses).startsWith(401).endsWith(429);
        assertThat(page.afterAPause(get("/api/state").with("Authorization", "Bearer " + TOKEN))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFiguresNeedItToo() {
        assertThat(page.afterAPause(get("/metrics")).status()).isEqualTo(401);
        assertThat(page.afterAPause(get("/metrics").with("Authorization", "Bearer " + TOKEN))
                        .text())
                .contains("moodring_http_answers_total{status=\"401\"}");
    }

    @Test
    void anAddressWithoutATokenIsNoSetting() {
        assertThatThrownBy(() -> new WebSettings("0.0.0.0", 0, Optional.empty(), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--token-file");
    }

    private static RawHttp get(String path) {
        return RawHttp.request(page.port(), "GET", path).at(ADDRESS);
    }

    private static RawHttp.Answer post(String path, String shown) {
        return page.afterAPause(RawHttp.request(page.port(), "POST", path)
                .at(ADDRESS)
                .with("Authorization", shown.isEmpty() ? null : shown)
                .carrying(new byte[0]));
    }
}
