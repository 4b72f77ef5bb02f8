package moodring.service;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import moodring.service.ServiceException.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceClientTest {

    private static final Patience SHORT = Patience.USUAL.startingAfter(Duration.ofMillis(20));

    private static WireMockServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void forget() {
        server.resetAll();
    }

    @Test
    void waitsAsLongAsItIsToldAndNotShorter() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "1"), ok("{}"));
        assertThat(client(SHORT).ask(get()).isGood()).isTrue();
        assertThat(secondsBetweenRequests()).singleElement().satisfies(gap -> assertThat(gap)
                .isBetween(Duration.ofMillis(990), Duration.ofMillis(2500)));
    }

    @Test
    void noThreadAsksInsideTheWindowOfAnother() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "1"), ok("{}"));
        ServiceClient client = client(SHORT);
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> client.ask(get()));
        whileNot(() -> Files.exists(folder.resolve("pause")));
        List<CompletableFuture<Answer>> rest = IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.supplyAsync(() -> client.ask(get())))
                .toList();
        assertThat(first.join().isGood()).isTrue();
        assertThat(rest).allSatisfy(answer -> assertThat(answer.join().isGood()).isTrue());
        assertThat(requestTimes()).hasSize(10);
        assertThat(secondsBetweenRequests().get(0)).isGreaterThan(Duration.ofMillis(990));
    }

    @Test
    void aLongPauseEndsTheCommandAndSaysWhen() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "79892"));
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
        assertThatThrownBy(() -> client(SHORT, clock).ask(get()))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TRY_LATER))
                .hasMessageMatching("(?s).*2026-11-22T10:[23].*") // 79,892 s, a tenth of it, and a little by chance
                .hasMessageContaining("run the same command again");
        assertThat(requestTimes()).hasSize(1);
    }

    @Test
    void aUsedUpQuotaIsNotAskedForEveryFewSeconds() {
        answers(aResponse().withStatus(429).withBody("{\"error\":{\"status\":429,\"reason\":\"QUOTA_EXCEEDED\"}}"));
        assertThatThrownBy(() -> client(SHORT).ask(get())).hasMessageContaining("asks to be left alone");
        assertThat(requestTimes()).hasSize(1);
    }

    @Test
    void theDeadlineSurvivesARestart() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "600"), ok("{}"));
        assertThatThrownBy(() -> client(SHORT).ask(get())).isInstanceOf(ServiceException.class);
        assertThatThrownBy(() -> client(SHORT).ask(get()))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TRY_LATER));
        assertThat(requestTimes()).as("the second client asked nobody").hasSize(1);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(700));
        assertThat(client(SHORT, later).ask(get()).isGood()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half a da", "+1000000000-12-31T23:59:59.999999999Z", "2999-01-01T00:00:00Z"})
    void aDamagedNoteOfTheDeadlineIsNoDeadline(String note) throws Exception {
        Files.writeString(folder.resolve("pause"), note);
        answers(ok("{}"));
        assertThat(client(SHORT).ask(get()).isGood()).isTrue();
    }

    @Test
    void aServiceThatNeverHasTimeIsLeftAloneAfterFiveTries() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "0"));
        assertThatThrownBy(() -> client(SHORT).ask(get())).hasMessageContaining("refused one request 5 times");
        assertThat(requestTimes()).hasSize(5);
    }

    @Test
    void aBrokenConnectionAndAFailureAreTriedAgain() {
        answers(
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withStatus(502),
                ok("{\"well\":true}"));
        assertThat(client(SHORT).ask(get()).json().path("well").asBoolean()).isTrue();
    }

    @Test
    void whatChangesSomethingIsNotSentTwice() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), ok("{}"));
        HttpRequest post = HttpRequest.newBuilder(address())
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertThatThrownBy(() -> client(SHORT).tell(post))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE))
                .hasMessageContaining("Service cannot be reached at 127.0.0.1");
        assertThat(requestTimes()).hasSize(1);
    }

    @Test
    void threeFailuresAreEnough() {
        answers(aResponse().withStatus(500));
        assertThatThrownBy(() -> client(SHORT).ask(get()))
                .hasMessageContaining("answers with status 500")
                .hasMessageContaining("try again later");
        assertThat(requestTimes()).hasSize(3);
    }

    @Test
    void aPauseDoesNotUseUpTheTriesThatFollowIt() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "2"), ok("{}").withFixedDelay(2_000), ok("{}"));
        assertThat(client(answeredWithin(Duration.ofSeconds(1))).ask(get()).isGood())
                .isTrue();
    }

    @Test
    void twoAnswersThatDoNotComeAreEnough() {
        answers(ok("{}").withFixedDelay(1_500), ok("{}").withFixedDelay(1_500), ok("{}"));
        assertThatThrownBy(() -> client(answeredWithin(Duration.ofMillis(500))).ask(get()))
                .hasMessageContaining("no whole answer within");
    }

    @Test
    void anAnswerThatDripsOrNeverEndsIsGivenUp() {
        answers(aResponse().withStatus(200).withBody("x".repeat(1000)).withChunkedDribbleDelay(20, 5000));
        Patience brief = new Patience(
                Duration.ofSeconds(5), Duration.ofMillis(400), 1, Duration.ofMillis(20), Duration.ofSeconds(120));
        assertThatThrownBy(() -> client(brief).ask(get())).hasMessageContaining("no whole answer within");
        server.resetAll();
        answers(aResponse().withStatus(200).withBody(new byte[10_000_001]));
        assertThatThrownBy(() -> client(SHORT).ask(get())).hasMessageContaining("longer than 10 MB");
    }

    @Test
    void whatIsNotJsonIsSaidToBeSo() {
        answers(ok("<html>proxy</html>"));
        assertThatThrownBy(() -> client(SHORT).ask(get()).json())
                .hasMessageContaining("not JSON")
                .hasMessageContaining("proxy");
    }

    /** One answer after the other; the last one for ever. */
    private static void answers(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            server.stubFor(any(anyUrl())
                    .inScenario("s")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                    .willSetStateTo("after " + Math.min(i + 1, answers.length - 1))
                    .willReturn(answers[i]));
        }
        if (answers.length == 1) {
            server.stubFor(any(anyUrl()).willReturn(answers[0]));
        }
    }

    private static Patience answeredWithin(Duration answer) {
        return new Patience(Duration.ofSeconds(5), answer, 3, Duration.ofMillis(20), Duration.ofSeconds(120));
    }

    private ServiceClient client(Patience patience) {
        return client(patience, Clock.systemUTC());
    }

    private ServiceClient client(Patience patience, Clock clock) {
        return new ServiceClient("Service", new Pause(folder.resolve("pause"), clock), patience);
    }

    private static void whileNot(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    private static HttpRequest get() {
        return HttpRequest.newBuilder(address()).build();
    }

    private static List<Instant> requestTimes() {
        List<Instant> times = new ArrayList<>(server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getLoggedDate().toInstant())
                .toList());
        Collections.reverse(times);
        return times;
    }

    private static List<Duration> secondsBetweenRequests() {
        List<Instant> times = requestTimes();
        return IntStream.range(1, times.size())
                .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)))
                .toList();
    }
}
