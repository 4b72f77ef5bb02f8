package moodring.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import moodring.track.AudioFeatures;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.Track;
import moodring.track.TrackDetails;

/** The columns of table {@code track} after its number, in the order of the file; {@code TrackMapper} reads them so. */
enum TrackColumn {
    ID(Kind.TEXT),
    TITLE(Kind.TEXT),
    ARTIST(Kind.TEXT),
    MOOD(Kind.MOOD),
    CLUSTER_ID(Kind.NUMBER),
    OWN(Kind.TRUTH),
    SONG_KEY(Kind.TEXT),
    VALENCE(Kind.REAL),
    ENERGY(Kind.REAL),
    DANCEABILITY(Kind.REAL),
    ACOUSTICNESS(Kind.REAL),
    INSTRUMENTALNESS(Kind.REAL),
    LOUDNESS(Kind.REAL),
    SPEECHINESS(Kind.REAL),
    LIVENESS(Kind.REAL),
    TEMPO(Kind.REAL),
    ENERGETIC_PERMILLE(Kind.NUMBER),
    CHILL_PERMILLE(Kind.NUMBER),
    ROMANTIC_PERMILLE(Kind.NUMBER),
    CHEERFUL_PERMILLE(Kind.NUMBER),
    SAD_PERMILLE(Kind.NUMBER),
    ALBUM(Kind.TEXT),
    RELEASE_YEAR(Kind.NUMBER),
    GENRES(Kind.TEXTS),
    EXPLICIT(Kind.TRUTH),
    MUSICAL_KEY(Kind.NUMBER),
    MUSICAL_MODE(Kind.NUMBER),
    DURATION_MS(Kind.NUMBER),
    ISRC(Kind.TEXT),
    POPULARITY(Kind.NUMBER),
    COVER(Kind.TEXT),
    PREVIEW(Kind.TEXT),
    PLAYLIST(Kind.TEXT),
    CLUSTER_DISTANCE(Kind.REAL),
    NEAREST_PROTOTYPE(Kind.MOOD),
    NEAREST_DISTANCE(Kind.REAL),
    SECOND_PROTOTYPE(Kind.MOOD),
    SECOND_DISTANCE(Kind.REAL);

    private enum Kind {
        TEXT,
        TEXTS,
        NUMBER,
        REAL,
        TRUTH,
        MOOD
    }

    private static final String[] MOOD_WORDS =
            Arrays.stream(Mood.values()).map(Mood::word).toArray(String[]::new);

    private static final TrackColumn[] ALL = values();

    private final Kind kind;

    TrackColumn(Kind kind) {
        this.kind = kind;
    }

    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String sql(List<TrackColumn> columns) {
        return columns.stream().map(TrackColumn::sql).collect(Collectors.joining(", "));
    }

    static String insert() {
        List<TrackColumn> all = List.of(values());
        return "INSERT INTO track (number, " + sql(all) + ") VALUES (?" + ", ?".repeat(all.size()) + ")";
    }

    /** Writes a row's values in the order of the columns. */
    static void write(CatalogRow row, RowImage image) {
        PlacedTrack placed = row.track();
        Track track = placed.track();
        image.clear();
        image.text(track.id());
        image.text(track.title());
        image.text(track.artist());
        image.number(placed.mood().ordinal());
        image.number(placed.cluster());
        image.number(placed.own() ? 1 : 0);
        image.text(placed.songKey());
        writeFeatures(track.features(), image);
        for (int permille : Permille.of(placed.moodProbabilities())) {
            image.number(permille);
        }
        writeDetails(track.details(), image);
        writeReason(row.reason(), image);
    }

    private static void writeFeatures(AudioFeatures features, RowImage image) {
        image.real(features.valence());
        image.real(features.energy());
        image.real(features.danceability());
        image.real(features.acousticness());
        image.real(features.instrumentalness());
        image.real(features.loudnessDb());
        image.real(features.speechiness());
        image.real(features.liveness());
        image.real(features.tempoBpm());
    }

    private static void writeDetails(TrackDetails details, RowImage image) {
        image.text(details.album());
        image.number(details.year());
        image.texts(details.genres());
        image.truth(details.explicit());
        image.number(details.key());
        image.number(details.mode());
        image.number(details.duration().map(length -> (int) length.toMillis()).orElse(RowImage.NO_NUMBER));
        image.text(details.isrc());
        image.number(details.popularity());
        image.text(details.cover());
        image.text(details.preview());
        image.text(details.playlist());
    }

    /** Distances are rounded so that the last bits of a sum, which depend on the threads, do not reach the hash. */
    private static void writeReason(MoodReason reason, RowImage image) {
        image.real(Math.rint(reason.clusterDistance() * 1e4) / 1e4);
        image.number(reason.nearest().ordinal());
        image.real(Math.rint(reason.nearestDistance() * 1e4) / 1e4);
        image.number(reason.second().ordinal());
        image.real(Math.rint(reason.secondDistance() * 1e4) / 1e4);
    }

    /** Moves one row from its image into the parameters of {@link #insert}. */
    static void bind(int number, ByteBuffer image, PreparedStatement insert) throws SQLException {
        insert.setInt(1, number);
        int parameter = 2;
        for (TrackColumn column : ALL) {
            column.bind(image, insert, parameter++);
        }
    }

    private void bind(ByteBuffer image, PreparedStatement insert, int parameter) throws SQLException {
        int first = image.getInt();
        if (kind != Kind.REAL && first == RowImage.NO_NUMBER) {
            insert.setNull(parameter, Types.NULL);
            return;
        }
        switch (kind) {
            case TEXT -> insert.setString(parameter, text(image, first));
            case TEXTS -> bindTexts(image, insert, parameter, first);
            case NUMBER -> insert.setInt(parameter, first);
            case REAL -> bindReal(insert, parameter, Float.intBitsToFloat(first));
            case TRUTH -> insert.setBoolean(parameter, first == 1);
            case MOOD -> insert.setString(parameter, MOOD_WORDS[first]);
        }
    }

    private static void bindReal(PreparedStatement insert, int parameter, float value) throws SQLException {
        if (Float.isNaN(value)) {
            insert.setNull(parameter, Types.REAL);
        } else {
            insert.setFloat(parameter, value);
        }
    }

    private static void bindTexts(ByteBuffer image, PreparedStatement insert, int parameter, int count)
            throws SQLException {
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = text(image);
        }
        if (count == 0) {
            insert.setNull(parameter, Types.ARRAY);
        } else {
            insert.setObject(parameter, texts);
        }
    }

    /** The next value of a row's image, which is a text. */
    static String text(ByteBuffer image) {
        return text(image, image.getInt());
    }

    private static String text(ByteBuffer image, int length) {
        byte[] encoded = new byte[length];
        image.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }
}
