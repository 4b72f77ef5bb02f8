package moodring.catalog.source.features;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodring.service.Patience;
import moodring.settings.Places;
import moodring.spotify.StubLibrary;
import moodring.track.Feature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReccoBeatsTest {

    @TempDir
    private Path home;

    private WireMockServer server;

    @BeforeEach
    void start() {
        server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void asksForFortyAtATimeMatchesByTheLinkAndRemembersWhatItWasTold() {
        List<String> ids = IntStream.range(0, 50).mapToObj(StubLibrary::id).toList();
        answer(ids.subList(0, 40), entry(3) + "," + entry(1));
        answer(ids.subList(40, 50), entry(45) + "," + entry(7777));
        Map<String, Map<Feature, Double>> found = reccoBeats().find(ids);
        assertThat(found.keySet()).containsExactlyInAnyOrder(StubLibrary.id(1), StubLibrary.id(3), StubLibrary.id(45));
        assertThat(found.get(StubLibrary.id(3)))
                .hasSize(9)
                .containsEntry(Feature.VALENCE, 0.3)
                .containsEntry(Feature.TEMPO, 103.0);
        server.verify(2, getRequestedFor(urlPathEqualTo("/audio-features")));
        assertThat(reccoBeats().find(ids.subList(1, 2))).hasSize(1);
        server.verify(2, getRequestedFor(urlPathEqualTo("/audio-features")));
    }

    @Test
    void aLineThatAKilledRunLeftHalfWrittenSpoilsItselfAlone() throws IOException {
        answer(List.of(StubLibrary.id(1)), entry(1));
        answer(List.of(StubLibrary.id(2)), entry(2));
        reccoBeats().find(List.of(StubLibrary.id(1)));
        Path cache = home.resolve("cache/reccobeats/features.jsonl");
        Files.writeString(cache, "\n{\"id\":\"0000", StandardOpenOption.APPEND);
        reccoBeats().find(List.of(StubLibrary.id(2)));
        server.resetAll();
        assertThat(reccoBeats().find(List.of(StubLibrary.id(1), StubLibrary.id(2))))
                .hasSize(2);
    }

    @Test
    void aRefusalIsSaidWithTheOtherWay() {
        server.stubFor(
                get(urlPathEqualTo("/audio-features")).willReturn(aResponse().withStatus(400)));
        assertThatThrownBy(() -> reccoBeats().find(List.of("x")))
                .hasMessageContaining("status 400")
                .hasMessageContaining("--features FILE");
    }

    @Test
    void theAnswersOfThisTestHaveTheFieldsOfTheContract() throws IOException {
        Path contract = Path.of("../../shared/data/api/reccobeats-openapi.thirdparty.yml");
        assumeTrue(Files.isReadable(contract), "Not held against ReccoBeats' contract: ../shared/data/api is absent.");
        String text = Files.readString(contract);
        String schema = text.substring(text.indexOf("\n    AudioFeatures:"));
        assertThat(Feature.values()).allSatisfy(feature -> {
            assertThat(schema).contains("\n        " + feature.word() + ":\n          type: number");
            assertThat(entry(1)).contains("\"" + feature.word() + "\":");
        });
    }

    private void answer(List<String> ids, String content) {
        server.stubFor(get(urlPathEqualTo("/audio-features"))
                .withQueryParam("ids", equalTo(ids.stream().collect(Collectors.joining(","))))
                .willReturn(okJson("{\"content\":[" + content + "]}")));
    }

    private static String entry(int track) {
        return """
            {"id":"00000000-0000-0000-0000-%1$012d","href":"https://open.spotify.com/track/%2$s","acousticness":0.1,"danceability":0.2,
             "energy":0.4,"instrumentalness":0.0,"liveness":0.1,"loudness":-7.5,"speechiness":0.05,"tempo":%3$d.0,"valence":0.%1$d}""".formatted(track, StubLibrary.id(track), 100 + track);
    }

    private ReccoBeats reccoBeats() {
        Places places = Places.of(Map.of("MOODRING_HOME", home.toString()), home, home);
        return new ReccoBeats(
                URI.create("http://127.0.0.1:" + server.port()),
                places,
                Patience.USUAL.startingAfter(Duration.ofMillis(10)));
    }
}
