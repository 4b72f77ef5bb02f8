package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tunes of made-up songs, rendered by the browser's own sound engine as fast as it goes. */
@ExtendWith(Browsers.class)
@Timeout(180)
class TuneBrowserTest {
    /** Renders a tune and measures it: samples from -1 to 1; an onset is a sudden rise of the loudness of 10 ms. */
    private static final String MEASURE = """
            async ({id, valence, energy, tempo, acousticness}) => {
              const {compose} = await import('/js/score.js');
              const {render} = await import('/js/synth.js');
              const score = compose({id, valence, energy, sound: {tempo, acousticness, danceability: 0.6}});
              const samples = await render(score, 12, 11025);
              const block = 110;
              const loudness = [];
              let peak = 0;
              let sum = 0;
              for (let start = 0; start + block <= samples.length; start += block) {
                let square = 0;
                for (let i = start; i < start + block; i += 1) {
                  square += samples[i] * samples[i];
                  peak = Math.max(peak, Math.abs(samples[i]));
                }
                sum += square;
                loudness.push(Math.sqrt(square / block));
              }
              let onsets = 0;
              for (let i = 3; i < loudness.length; i += 1) {
                const before = Math.max(loudness[i - 1], loudness[i - 2], loudness[i - 3]);
                if (loudness[i] > 1.25 * before + 0.01) {
                  onsets += 1;
                }
              }
              return {seconds: score.seconds, mode: score.mode, notes: score.notes.length, peak, onsets,
                      rms: Math.sqrt(sum / samples.length), print: JSON.stringify(score.notes.slice(0, 60))};
            }
            """;

    private static TestPage server;
    private static Visit visit;

    @BeforeAll
    static void start() {
        server = TestPage.withSongs(50, DrawnReadings::byWidth);
        visit = Visit.to(server);
    }

    @AfterAll
    static void stop() {
        visit.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "demo-1, 0.1, 0.1, 62, 0.95",
        "demo-2, 0.9, 0.95, 174, 0.02",
        "demo-3, 0.5, 0.5, 110, 0.5",
        "demo-4, 0.2, 0.9, 140, 0.1",
        "demo-5, 0.95, 0.3, 90, 0.8",
        "demo-6, 0, 0, 50, 1",
        "demo-7, 1, 1, 200, 0"
    })
    void isHeardAndNeverClips(String id, double valence, double energy, double tempo, double acousticness) {
        Map<?, ?> tune = tune(id, valence, energy, tempo, acousticness);
        assertThat(number(tune, "seconds")).isBetween(16.0, 32.0);
        assertThat(number(tune, "rms")).isGreaterThan(0.02);
        assertThat(number(tune, "peak")).isBetween(0.1, 0.99);
    }

    @Test
    void aFasterTempoGivesMoreOnsetsASecond() {
        Map<?, ?> slow = tune("demo-9", 0.6, 0.7, 70, 0.9);
        Map<?, ?> fast = tune("demo-9", 0.6, 0.7, 150, 0.9);
        assertThat(number(fast, "onsets")).isGreaterThan(1.4 * number(slow, "onsets"));
    }

    @Test
    void moreEnergyGivesMoreNotes() {
        assertThat(number(tune("demo-9", 0.6, 0.9, 100, 0.5), "notes"))
                .isGreaterThan(2 * number(tune("demo-9", 0.6, 0.15, 100, 0.5), "notes"));
    }

    @Test
    void darkSongsAreInMinorAndBrightOnesInMajor() {
        assertThat(tune("demo-9", 0.2, 0.4, 100, 0.5).get("mode")).isEqualTo("minor");
        assertThat(tune("demo-9", 0.8, 0.4, 100, 0.5).get("mode")).isEqualTo("major");
    }

    @Test
    void aSongAlwaysSoundsTheSameAndAnotherSoundsOtherwise() {
        Object first = tune("demo-9", 0.6, 0.5, 100, 0.5).get("print");
        assertThat(tune("demo-9", 0.6, 0.5, 100, 0.5).get("print")).isEqualTo(first);
        assertThat(tune("demo-10", 0.6, 0.5, 100, 0.5).get("print")).isNotEqualTo(first);
    }

    private static Map<?, ?> tune(String id, double valence, double energy, double tempo, double acousticness) {
        Map<String, Object> numbers =
                Map.of("id", id, "valence", valence, "energy", energy, "tempo", tempo, "acousticness", acousticness);
        return (Map<?, ?>) visit.page().evaluate(MEASURE, numbers);
    }

    private static double number(Map<?, ?> tune, String name) {
        return ((Number) tune.get(name)).doubleValue();
    }
}
