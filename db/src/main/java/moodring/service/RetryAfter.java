package moodring.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header {@code Retry-After} in every form that has been seen: seconds, a date in any of the three forms of HTTP
 * (RFC 9110, section 5.6.7), and what is neither.
 */
public final class RetryAfter {

    /** Where the header says nothing that can be used. */
    static final Duration UNSAID = Duration.ofSeconds(5);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int TRUSTED_LENGTH = 64;
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d+(?:\\.\\d*)?");
    private static final List<DateTimeFormatter> DATES = List.of(
            date("EEE, d MMM uuuu HH:mm:ss 'GMT'"),
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.US)
                    .withChronology(IsoChronology.INSTANCE),
            date("EEE MMM ppd HH:mm:ss uuuu"));

    private RetryAfter() {}

    /**
     * How long to leave a service alone.
     *
     * @param header as it came; may hold anything
     * @return from one second to 24 hours: five seconds where it says nothing that can be used
     */
    public static Duration of(Optional<String> header, Instant now) {
        String text = header.map(String::strip).orElse("");
        if (text.length() > TRUSTED_LENGTH) {
            return text.chars().allMatch(Character::isDigit) ? LONGEST : UNSAID;
        }
        if (NUMBER.matcher(text).matches()) {
            BigDecimal seconds = new BigDecimal(text).setScale(0, RoundingMode.CEILING);
            BigDecimal most = BigDecimal.valueOf(LONGEST.toSeconds());
            return within(Duration.ofSeconds(seconds.min(most).longValueExact()));
        }
        return instant(text).map(until -> within(Duration.between(now, until))).orElse(UNSAID);
    }

    private static Duration within(Duration duration) {
        Duration atLeast = duration.compareTo(SHORTEST) < 0 ? SHORTEST : duration;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }

    private static Optional<Instant> instant(String text) {
        for (DateTimeFormatter form : DATES) {
            try {
                return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                continue; // one of the other forms, or none
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter date(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.SMART);
    }
}
