package moodring.catalog.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moodring.catalog.source.Field;
import moodring.track.AudioFeatures;
import moodring.track.Feature;
import moodring.track.Track;
import moodring.track.TrackDetails;
import org.apache.spark.sql.Row;

/** One checked row as a track. What a cell does not say clearly stays empty. */
public final class CheckedRow {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)([12]\\d{3})(?!\\d)");
    private static final List<String> NOTES = List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");
    private static final List<String> FLATS = List.of("", "DB", "", "EB", "", "", "GB", "", "AB", "", "BB", "");

    private final Row row;

    /** @param row as {@link CheckRows} gives it, without a reason to reject it */
    public CheckedRow(Row row) {
        this.row = row;
    }

    public Track track() {
        Names names = names();
        return new Track(names.id, names.title, names.artist, features(), details());
    }

    /** Whether the row says that the track is in the listener's own library. */
    public boolean own() {
        return text(Field.OWN).map(CheckedRow::isYes).orElse(false);
    }

    /** The key of the song that the row is a release of; needs only id, title and artist. */
    public String songKey() {
        Names names = names();
        return SongKey.of(names.id, names.artist, names.title);
    }

    /** International number of the recording, where the row has one. */
    public Optional<String> isrc() {
        return text(Field.ISRC);
    }

    private record Names(String id, String title, String artist) {}

    private Names names() {
        return new Names(
                text(Field.ID).orElseThrow(),
                text(Field.TITLE).orElse(""),
                text(Field.ARTIST)
                        .map(WordList::of)
                        .map(each -> String.join(", ", each))
                        .orElse(""));
    }

    private AudioFeatures features() {
        return new AudioFeatures(
                number(Feature.VALENCE).orElseThrow(),
                number(Feature.ENERGY).orElseThrow(),
                number(Feature.DANCEABILITY).orElseThrow(),
                number(Feature.ACOUSTICNESS).orElseThrow(),
                number(Feature.INSTRUMENTALNESS).orElseThrow(),
                number(Feature.LOUDNESS),
                number(Feature.SPEECHINESS),
                number(Feature.LIVENESS),
                number(Feature.TEMPO));
    }

    private TrackDetails details() {
        return new TrackDetails(
                text(Field.ALBUM),
                text(Field.RELEASED).map(CheckedRow::year).orElse(OptionalInt.empty()),
                text(Field.GENRES).map(CheckedRow::genres).orElse(List.of()),
                text(Field.EXPLICIT).map(CheckedRow::isYes),
                text(Field.KEY).map(CheckedRow::key).orElse(OptionalInt.empty()),
                text(Field.MODE).map(CheckedRow::mode).orElse(OptionalInt.empty()),
                duration(),
                isrc(),
                text(Field.POPULARITY).map(text -> whole(text, 0, 100)).orElse(OptionalInt.empty()),
                text(Field.COVER).flatMap(CheckedRow::address),
                text(Field.PREVIEW).flatMap(CheckedRow::address),
                text(Field.PLAYLIST));
    }

    private OptionalDouble number(Feature feature) {
        int column = row.fieldIndex(feature.word());
        return row.isNullAt(column) ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(column));
    }

    private Optional<String> text(Field field) {
        int column = row.fieldIndex(field.word());
        return row.isNullAt(column) ? Optional.empty() : CellText.of(row.getString(column));
    }

    private Optional<Duration> duration() {
        OptionalDouble millis = text(Field.DURATION_MS).map(CheckedRow::decimal).orElse(OptionalDouble.empty());
        OptionalDouble seconds = text(Field.DURATION_S).map(CheckedRow::decimal).orElse(OptionalDouble.empty());
        if (millis.isEmpty() && seconds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(
                Math.round(millis.isPresent() ? millis.getAsDouble() : 1000 * seconds.getAsDouble())));
    }

    private static OptionalInt year(String text) {
        Matcher matcher = YEAR.matcher(text);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static List<String> genres(String text) {
        return WordList.of(text).stream()
                .flatMap(part -> WordList.split(part, ",").stream())
                .distinct()
                .toList();
    }

    private static OptionalInt key(String text) {
        String note = text.toUpperCase(Locale.ROOT).replace('♯', '#').replace('♭', 'B');
        int index = Math.max(NOTES.indexOf(note), FLATS.indexOf(note));
        return index >= 0 ? OptionalInt.of(index) : whole(text, 0, 11);
    }

    private static OptionalInt mode(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.startsWith("maj") || word.startsWith("min")) {
            return OptionalInt.of(word.startsWith("maj") ? 1 : 0);
        }
        return whole(text, 0, 1);
    }

    static boolean isYes(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return word.equals("true") || word.equals("yes") || word.equals("1") || word.equals("1.0") || word.equals("t");
    }

    private static OptionalInt whole(String text, int least, int most) {
        OptionalDouble value = decimal(text);
        boolean within = value.isPresent() && value.getAsDouble() >= least && value.getAsDouble() <= most;
        return within ? OptionalInt.of((int) Math.round(value.getAsDouble())) : OptionalInt.empty();
    }

    private static OptionalDouble decimal(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty(); // a detail that cannot be read is unknown; tracks do not depend on it
        }
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
