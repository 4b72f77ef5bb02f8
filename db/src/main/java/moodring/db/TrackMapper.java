package moodring.db;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import moodring.track.AudioFeatures;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import moodring.track.Track;
import moodring.track.TrackDetails;

/** Makes a track of a row that has the columns {@link #COLUMNS}. */
final class TrackMapper {

    /** The columns of a track without the numbers behind its mood. */
    static final List<TrackColumn> COLUMNS = List.copyOf(EnumSet.range(TrackColumn.ID, TrackColumn.PLAYLIST));

    private static final Map<String, Mood> MOODS =
            Arrays.stream(Mood.values()).collect(Collectors.toUnmodifiableMap(Mood::word, Function.identity()));

    private TrackMapper() {}

    static Mood mood(String word) {
        return MOODS.get(word);
    }

    static PlacedTrack track(ResultSet row) throws SQLException {
        int[] permille = new int[Mood.values().length];
        for (Mood mood : Mood.values()) {
            permille[mood.ordinal()] = row.getInt(index(TrackColumn.ENERGETIC_PERMILLE) + mood.ordinal());
        }
        Track track = new Track(
                row.getString(index(TrackColumn.ID)),
                row.getString(index(TrackColumn.TITLE)),
                row.getString(index(TrackColumn.ARTIST)),
                features(row),
                details(row));
        return new PlacedTrack(
                track,
                mood(row.getString(index(TrackColumn.MOOD))),
                row.getInt(index(TrackColumn.CLUSTER_ID)),
                Permille.toProbabilities(permille),
                row.getString(index(TrackColumn.SONG_KEY)),
                row.getBoolean(index(TrackColumn.OWN)));
    }

    static PlaneTrack planeTrack(ResultSet row) throws SQLException {
        return new PlaneTrack(
                row.getString(index(TrackColumn.ID)),
                new PlanePoint(real(row, TrackColumn.VALENCE), real(row, TrackColumn.ENERGY)),
                mood(row.getString(index(TrackColumn.MOOD))));
    }

    private static AudioFeatures features(ResultSet row) throws SQLException {
        return new AudioFeatures(
                real(row, TrackColumn.VALENCE),
                real(row, TrackColumn.ENERGY),
                real(row, TrackColumn.DANCEABILITY),
                real(row, TrackColumn.ACOUSTICNESS),
                real(row, TrackColumn.INSTRUMENTALNESS),
                optionalReal(row, TrackColumn.LOUDNESS),
                optionalReal(row, TrackColumn.SPEECHINESS),
                optionalReal(row, TrackColumn.LIVENESS),
                optionalReal(row, TrackColumn.TEMPO));
    }

    private static TrackDetails details(ResultSet row) throws SQLException {
        return new TrackDetails(
                text(row, TrackColumn.ALBUM),
                number(row, TrackColumn.RELEASE_YEAR),
                texts(row, TrackColumn.GENRES),
                truth(row, TrackColumn.EXPLICIT),
                number(row, TrackColumn.MUSICAL_KEY),
                number(row, TrackColumn.MUSICAL_MODE),
                number(row, TrackColumn.DURATION_MS).stream()
                        .mapToObj(Duration::ofMillis)
                        .findFirst(),
                text(row, TrackColumn.ISRC),
                number(row, TrackColumn.POPULARITY),
                text(row, TrackColumn.COVER).map(URI::create),
                text(row, TrackColumn.PREVIEW).map(URI::create),
                text(row, TrackColumn.PLAYLIST));
    }

    private static double real(ResultSet row, TrackColumn column) throws SQLException {
        return ShortestDecimal.of(row.getFloat(index(column)));
    }

    private static OptionalDouble optionalReal(ResultSet row, TrackColumn column) throws SQLException {
        float value = row.getFloat(index(column));
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(ShortestDecimal.of(value));
    }

    private static OptionalInt number(ResultSet row, TrackColumn column) throws SQLException {
        int value = row.getInt(index(column));
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Optional<Boolean> truth(ResultSet row, TrackColumn column) throws SQLException {
        boolean value = row.getBoolean(index(column));
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<String> text(ResultSet row, TrackColumn column) throws SQLException {
        return Optional.ofNullable(row.getString(index(column)));
    }

    private static List<String> texts(ResultSet row, TrackColumn column) throws SQLException {
        Array array = row.getArray(index(column));
        List<String> texts = new ArrayList<>();
        if (array != null) {
            for (Object element : (Object[]) array.getArray()) {
                texts.add((String) element);
            }
        }
        return texts;
    }

    private static int index(TrackColumn column) {
        return column.ordinal() + 1;
    }
}
