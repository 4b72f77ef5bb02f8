package moodring.catalog.tags;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import moodring.catalog.MadeUpFile;
import moodring.service.Patience;
import moodring.service.ServiceException;
import moodring.service.WholeFile;
import moodring.settings.Places;
import moodring.settings.SettingsException;
import moodring.track.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagLabelsTest {

    private static final String KEY = "stub-secret-key";
    private static final String NONE = "{\"error\":6,\"message\":\"Track not found\"}";

    @TempDir
    private Path home;

    private WireMockServer server;

    @BeforeEach
    void start() {
        server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        server.stubFor(any(anyUrl()).atPriority(9).willReturn(okJson(NONE)));
        WholeFile.write(
                home.resolve("config/moodring.properties"), "lastfm.api = http://127.0.0.1:" + server.port() + "\n");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void chartsThenTracksThenArtistsGiveMoodsAndEveryAnswerIsKept() throws IOException {
        answer("tag.getTopTracks", "tag", "romantic", "{\"tracks\":{\"track\":" + song(1) + "}}");
        answer("track.getTopTags", "track", title(2), tags("melancholy", "\"80\"", "rock", "100"));
        answer("track.getTopTags", "track", title(3), tags("happy", "50", "sad", "50"));
        answer("artist.getTopTags", "artist", artist(4), tags("chillout", "90", "seen live", "100"));
        Path labels = home.resolve("labels.csv");
        assertThat(tagLabels().write(List.of(tracks(4)), labels))
                .isEqualTo(Map.of(Mood.ROMANTIC, 1, Mood.SAD, 1, Mood.CHILL, 1));
        assertThat(Files.readAllLines(labels)).hasSize(4).anySatisfy(line -> assertThat(line)
                .startsWith("demo-00001,romantic,"));
        assertThat(TagLabels.count(labels, home)).containsEntry(Mood.CHILL, 1);
        int asked = server.getAllServeEvents().size();
        assertThat(asked).isEqualTo(TagMoods.shipped().charts().size() + 3 + 1);
        tagLabels().write(List.of(tracks(4)), labels);
        assertThat(server.getAllServeEvents()).as("nothing is asked twice").hasSize(asked);
        assertThat(Files.readString(home.resolve("cache/lastfm/tags.jsonl"))).doesNotContain(KEY);
    }

    @Test
    void aServiceThatFailsOnTheWayCostsTheRestOfTheTagsAndNothingElse() throws IOException {
        answer("tag.getTopTracks", "tag", "romantic", "{\"tracks\":{\"track\":[" + song(1) + "]}}");
        answer("tag.getTopTracks", "tag", "love songs", "{\"error\":11,\"message\":\"Service Offline\"}");
        assertThat(tagLabels().write(List.of(tracks(4)), home.resolve("labels.csv")))
                .isEqualTo(Map.of(Mood.ROMANTIC, 1));
        assertThat(server.getAllServeEvents()).hasSize(2);
    }

    @Test
    void aServiceThatFailsTakesNoneOfTheTagsThatItToldBefore() throws IOException {
        answer("tag.getTopTracks", "tag", "romantic", "{\"tracks\":{\"track\":[" + song(1) + "]}}");
        answer("track.getTopTags", "track", title(2), tags("melancholy", "80", "rock", "100"));
        tagLabels().write(List.of(tracks(4)), home.resolve("labels.csv"));
        Path cache = home.resolve("cache/lastfm/tags.jsonl");
        List<String> kept = Files.readAllLines(cache).stream()
                .filter(line -> !line.contains("tag=romantic"))
                .toList();
        Files.write(cache, kept);
        server.stubFor(any(anyUrl()).atPriority(1).willReturn(okJson("{\"error\":11,\"message\":\"Offline\"}")));
        server.resetRequests();
        assertThat(tagLabels().write(List.of(tracks(4)), home.resolve("labels.csv")))
                .isEqualTo(Map.of(Mood.SAD, 1));
        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void anAnswerThatSaysNothingOfTheTrackIsNotKept() {
        LastFm lastFm = lastFm(Map.of("MOODRING_LASTFM_KEY", KEY));
        for (int status : List.of(301, 403)) {
            server.stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(status)));
            assertThatThrownBy(() -> lastFm.tagsOfArtist("Otters"))
                    .isInstanceOf(ServiceException.class)
                    .hasMessageStartingWith("Last.fm answers with status " + status);
        }
        server.stubFor(any(anyUrl()).atPriority(1).willReturn(okJson("{}")));
        assertThat(lastFm.tagsOfArtist("Otters")).isEmpty();
        assertThat(home.resolve("cache/lastfm/tags.jsonl")).doesNotExist();
        server.stubFor(any(anyUrl())
                .atPriority(1)
                .willReturn(aResponse().withStatus(404).withBody(NONE)));
        assertThat(lastFm.tagsOfArtist("Otters")).isEmpty();
        assertThat(home.resolve("cache/lastfm/tags.jsonl")).content().contains("Otters");
    }

    @Test
    void aPauseThatItAsksForIsKept() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "900")));
        LastFm lastFm = lastFm(Map.of("MOODRING_LASTFM_KEY", KEY));
        assertThatThrownBy(() -> lastFm.chart("sad"))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("Last.fm asks to be left alone")
                .hasMessageNotContaining(KEY);
    }

    @Test
    void theKeyComesFromTheEnvironmentAloneAndIsNamedWhereItIsMissingOrWrong() {
        assertThatThrownBy(() -> lastFm(Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("MOODRING_LASTFM_KEY")
                .hasMessageContaining("everything else works without");
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"error\":10,\"message\":\"Invalid API key\"}")));
        LastFm lastFm = lastFm(Map.of("MOODRING_LASTFM_KEY", KEY));
        assertThatThrownBy(() -> lastFm.chart("sad"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("does not accept the key")
                .hasMessageNotContaining(KEY);
    }

    @Test
    void everyTagSpeaksForOneMoodAndEveryChartIsATagThatCounts() {
        TagMoods tagMoods = TagMoods.shipped();
        Set<String> seen = new TreeSet<>();
        assertThat(tagMoods.moods()).hasSize(Mood.values().length);
        tagMoods.moods()
                .values()
                .forEach(tags -> tags.forEach((tag, weight) -> {
                    assertThat(seen.add(tag)).as(tag + " stands once").isTrue();
                    assertThat(weight).as(tag).isBetween(0.1, 1.0);
                    assertThat(tag).isLowerCase();
                }));
        assertThat(seen).containsAll(tagMoods.charts());
    }

    @Test
    void theAnswersOfThisTestHaveTheFieldsOfTheRealOnes() throws IOException {
        Path samples = Path.of("../../shared/data/api/lastfm");
        assumeTrue(
                Files.isDirectory(samples), "Not held against Last.fm's sample answers: ../shared/data/api is absent.");
        for (String method : List.of("track.getTopTags.md", "artist.getTopTags.md")) {
            assertThat(Files.readString(samples.resolve(method)))
                    .containsPattern(
                            "\"toptags\":\\s*\\{\\s*\"tag\":\\s*\\[\\s*\\{[^}]*\"count\": \\d+,\\s*\"name\": \"");
        }
        assertThat(Files.readString(samples.resolve("tag.getTopTracks.md")))
                .containsPattern("\"tracks\":\\s*\\{\\s*\"track\":\\s*\\[\\s*\\{\\s*\"name\": \"")
                .containsPattern("\"artist\":\\s*\\{\\s*\"name\": \"");
    }

    private void answer(String method, String name, String value, String body) {
        server.stubFor(get(urlPathEqualTo("/"))
                .withQueryParam("method", equalTo(method))
                .withQueryParam(name, equalTo(value))
                .withQueryParam("api_key", equalTo(KEY))
                .willReturn(okJson(body)));
    }

    private static String tags(String first, String firstCount, String second, String secondCount) {
        return "{\"toptags\":{\"tag\":[{\"name\":\"%s\",\"count\":%s},{\"name\":\"%s\",\"count\":%s}]}}"
                .formatted(first, firstCount, second, secondCount);
    }

    private static String song(int track) {
        return "{\"name\":\"%s\",\"artist\":{\"name\":\"%s\"}}"
                .formatted(title(track).toUpperCase(), artist(track));
    }

    private static String title(int track) {
        return MadeUpFile.cell(MadeUpFile.lines(track).get(track), "track_name");
    }

    private static String artist(int track) {
        return MadeUpFile.cell(MadeUpFile.lines(track).get(track), "artists");
    }

    private Path tracks(int count) throws IOException {
        return MadeUpFile.write(home.resolve("tracks.csv"), MadeUpFile.lines(count));
    }

    private TagLabels tagLabels() {
        return new TagLabels(lastFm(Map.of("MOODRING_LASTFM_KEY", KEY)), home);
    }

    private LastFm lastFm(Map<String, String> environment) {
        Places places = Places.of(Map.of("MOODRING_HOME", home.toString()), home, home);
        return new LastFm(places, environment, Patience.USUAL.startingAfter(Duration.ofMillis(10)));
    }
}
