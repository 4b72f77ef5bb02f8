package moodring.recommend.export;

import static moodring.recommend.sample.Song.song;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import moodring.emotion.EmotionProbabilities;
import moodring.recommend.Because;
import moodring.recommend.Queue;
import moodring.recommend.QueuedTrack;
import moodring.recommend.Request;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.Goal;
import moodring.recommend.policy.Journey;
import moodring.recommend.policy.Target;
import moodring.recommend.sample.Song;
import moodring.track.Mood;
import moodring.track.PlanePoint;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import picocli.CommandLine.Help.Ansi;

class QueueTextTest {
    private static final String SPOTIFY_ID = "4uLU6hMCjMI75M1A2tKUQC";

    @Test
    void jsonHasTheFieldsOfTheInterface() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new QueueJson().of(queue(seenHappy(), real(), madeUp())));
        assertThat(json.at("/goal").asText()).isEqualTo("match");
        assertThat(json.at("/target/valence").asDouble()).isEqualTo(0.9);
        assertThat(json.at("/target/energy").asDouble()).isEqualTo(0.7);
        assertThat(json.at("/reading/emotion").asText()).isEqualTo("happy");
        assertThat(json.at("/reading/probabilities")).hasSize(7);
        assertThat(json.at("/madeUp").asBoolean()).isTrue();
        assertThat(json.at("/tracks/0").fieldNames())
                .toIterable()
                .containsExactly("id", "title", "artist", "album", "mood", "valence", "energy", "reason", "links");
    }

    @Test
    void aSpotifyLinkIsGivenOnlyForARealId() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new QueueJson().of(queue(seenHappy(), real(), madeUp())));
        assertThat(json.at("/tracks/0/links/spotify").asText())
                .isEqualTo("https://open.spotify.com/track/" + SPOTIFY_ID);
        assertThat(json.at("/tracks/1/links")).isEmpty();
    }

    @Test
    void theReadingIsNullWhenTheMoodWasChosen() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new QueueJson().of(queue(new Feeling.Chosen(Mood.CHEERFUL))));
        assertThat(json.has("reading")).isTrue();
        assertThat(json.get("reading").isNull()).isTrue();
        assertThat(json.get("tracks")).isEmpty();
    }

    @Test
    void theTableSaysThatSongsAreMadeUpAndHowToGetThemAgain() {
        String table = new QueueTable(Ansi.OFF).of(queue(seenHappy(), real()));
        assertThat(table)
                .startsWith("Match: cheerful (valence 0.90, energy 0.70)")
                .contains("The songs are made up")
                .contains("--seed 7 gives this list again.");
    }

    @Test
    void theTableCutsLongTitlesAndKeepsMarkupAndControlCharactersHarmless() {
        Song nasty = song("x").titled("@|red no|@\u001b[2J " + "x".repeat(100));
        String table = new QueueTable(Ansi.OFF).of(queue(seenHappy(), nasty));
        assertThat(table).contains("red no").contains("…").doesNotContain("\u001b", "x".repeat(60));
    }

    @Test
    void csvMakesFormulasHarmlessAndReadsBackWhole() {
        Song formula = song("x").titled("=HYPERLINK(\"http://x\")").by("@risk, \"quoted\"\nline");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new QueueCsv().of(queue(seenHappy(), formula, real()))).stream()
                        .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getField("title")).isEqualTo("'=HYPERLINK(\"http://x\")");
        assertThat(rows.get(0).getField("artist")).isEqualTo("'@risk, \"quoted\"\nline");
        assertThat(rows.get(1).getField("valence")).isEqualTo("0.500");
    }

    @Test
    void m3uHasOneAddressForEachSongEvenWhenATitleHasALineBreak() {
        Song broken = song("x").titled("one\nhttp://evil.example/x.mp3");
        List<String> lines =
                new QueueM3u().of(queue(seenHappy(), broken, real())).lines().toList();
        assertThat(lines.get(0)).isEqualTo("#EXTM3U");
        assertThat(lines.stream().filter(line -> !line.startsWith("#")))
                .containsExactly("urn:moodring:x", "https://open.spotify.com/track/" + SPOTIFY_ID);
        assertThat(lines).contains("#EXTINF:200,Ann - Rain");
    }

    @Test
    void jspfIsAPlaylistWithLengthsInMilliseconds() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new QueueJspf().of(queue(seenHappy(), real())));
        assertThat(json.at("/playlist/title").asText()).isEqualTo("Moodring: cheerful (made-up songs)");
        assertThat(json.at("/playlist/track/0/duration").asLong()).isEqualTo(200_000);
        assertThat(json.at("/playlist/track/0/location/0").asText()).endsWith(SPOTIFY_ID);
    }

    @Test
    void xspfIsXmlWhateverATitleHolds() throws Exception {
        Song nasty = song("x").titled("<&> \u0000\u0007\ud800 😀 ]]>");
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        new QueueXspf().of(queue(seenHappy(), nasty)).getBytes(StandardCharsets.UTF_8)));
        assertThat(xml.getDocumentElement().getAttribute("xmlns")).isEqualTo("http://xspf.org/ns/0/");
        assertThat(xml.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("<&>  😀 ]]>");
    }

    private static Song real() {
        return song(SPOTIFY_ID).by("Ann").titled("Rain").album("Weather").lasting(Duration.ofSeconds(200));
    }

    private static Song madeUp() {
        return song("demo-1");
    }

    private static Feeling seenHappy() {
        return new Feeling.Seen(EmotionProbabilities.of(0.05, 0, 0, 0.8, 0.05, 0, 0.1), true);
    }

    private static Queue queue(Feeling feeling, Song... songs) {
        Target target = new Target(Mood.CHEERFUL, new PlanePoint(0.9, 0.7), 0.1);
        Journey journey = new Journey(feeling, Goal.MATCH, Mood.CHEERFUL, target, List.of(target));
        Because because = new Because("Because.", 5, 4, OptionalInt.empty(), Optional.empty());
        List<QueuedTrack> tracks = Stream.of(songs)
                .map(song -> new QueuedTrack(song.placed(), target, because))
                .toList();
        return new Queue(Request.of(feeling, 7), journey, tracks, Optional.empty(), "c1", true);
    }
}
