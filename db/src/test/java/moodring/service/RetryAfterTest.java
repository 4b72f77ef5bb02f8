package moodring.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "7 | 7",
                " 7  | 7",
                "+7 | 7",
                "1.2 | 2",
                "0 | 1",
                "79892 | 79892",
                "86401 | 86400",
                "1000000000000 | 86400",
                "99999999999999999999999999999999999999999999999999999999999999999999999999 | 86400",
                "-3 | 5",
                "NaN | 5",
                "Infinity | 5",
                "1e9 | 5",
                "soon | 5",
                "\"\" | 5",
                "Sat, 21 Nov 2026 10:01:30 GMT | 90",
                "sat, 21 nov 2026 10:01:30 gmt | 90",
                "Saturday, 21-Nov-26 10:01:30 GMT | 90",
                "Sat Nov 21 10:01:30 2026 | 90",
                "Sat, 21 Nov 2026 09:00:00 GMT | 1",
                "Sat, 21 Nov 2099 09:00:00 GMT | 86400",
                "Mon, 21 Nov 2026 10:01:30 GMT | 5",
                "Sat, 99 Nov 2026 10:00:00 GMT | 5",
            })
    void everyFormHasOneMeaning(String header, long seconds) {
        assertThat(RetryAfter.of(Optional.of(header), NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aMissingHeaderMeansAFewSeconds() {
        assertThat(RetryAfter.of(Optional.empty(), NOW)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void noTextMakesItFailOrLeaveItsRange() {
        SplittableRandom random = new SplittableRandom(4);
        String letters = "0123456789.+-eE ,:GMTSatNov\u0660\u00b2\u0000\uD83D";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(90), 0, letters.length()).forEach(letter -> text.append(letters.charAt(letter)));
            assertThat(RetryAfter.of(Optional.of(text.toString()), NOW))
                    .as(text.toString())
                    .isBetween(Duration.ofSeconds(1), Duration.ofDays(1));
        }
    }
}
