package moodring.catalog.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import moodring.catalog.SparkStart;
import moodring.catalog.source.TrackFile;
import moodring.track.Track;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes that track files have, each in a row or two; all are read in one go, because Spark takes its time. */
class ShapesTest {

    private static final String FEATURES =
            "valence,energy,danceability,acousticness,instrumentalness,loudness,speechiness,liveness,tempo";
    private static final String VALUES = "0.5,0.6,0.7,0.1,0.0,-7.5,0.05,0.1,120.5";

    @TempDir
    private static Path folder;

    private static final Map<String, Track> TRACKS = new HashMap<>();

    @BeforeAll
    static void readEveryShape() {
        SparkSession spark = SparkStart.session("local[2]", folder);
        Intake intake = new Intake(spark, folder, java.util.Set.of());
        List<TrackFile> files = paths().stream().map(intake::recognise).toList();
        Dataset<Row> rows =
                intake.tracks(intake.checked(files, Intake.features(files)).cache(), files);
        Arrays.stream((Row[]) rows.collect())
                .map(row -> new CheckedRow(row).track())
                .forEach(track -> TRACKS.put(track.id(), track));
    }

    private static List<Path> paths() {
        return List.of(
                file(
                        "track_id,artists,track_name,duration_ms,explicit,track_genre," + FEATURES,
                        "kaggle,The Otters;The Spoons,\"Song, with comma\",200000,False,acoustic," + VALUES),
                file(
                        "id,name,artists,release_date," + FEATURES,
                        "python,Song,\"['Guns N\u2019 Spoons', \"\"Otter's\"\"]\",1999-11-02," + VALUES),
                file(
                        "Track URI,Track Name,Artist Name(s),Duration (ms),Genres,Danceability,Energy,Key,Loudness,Mode,"
                                + "Speechiness,Acousticness,Instrumentalness,Liveness,Valence,Tempo",
                        "spotify:track:exportify,Song,Otters,200000,\"pop,soft rock\",0.7,0.6,5,-7,1,0.05,0.1,0,0.1,0.5,120"),
                file(
                        ",danceability,energy,key,loudness,acousticness,instrumentalness,valence,track_href",
                        "0,0.7,0.6,-1,-7,0.1,0,0.5,https://api.spotify.com/v1/tracks/webapi"),
                file(
                        "\ufeff ID , " + FEATURES.toUpperCase().replace(",", " , "),
                        "  padded , " + VALUES.replace(",", "  ,  ")),
                file(
                        "id , track_name , " + FEATURES.replace(",", " , "),
                        " quoted , \"A, b\" , " + VALUES.replace(",", " , ")),
                file("uri,type," + FEATURES, "spotify:track:uri,audio_features," + VALUES),
                file("track_url," + FEATURES, "https://open.spotify.com/track/url?si=1," + VALUES),
                windowsFile("id,name,artist," + FEATURES, "windows,Caf\u00e9,Otters," + VALUES),
                file(
                        "id;" + FEATURES.replace(',', ';'),
                        "semicolon;" + VALUES.replace(',', ';').replace('.', ',')),
                file(
                        ",echonest,echonest,echonest,echonest,echonest",
                        ",audio_features,audio_features,audio_features,audio_features,audio_features",
                        ",acousticness,danceability,energy,instrumentalness,valence",
                        "track_id,,,,,",
                        "2,0.41,0.67,0.63,0.01,0.57"),
                file("id,key,mode," + FEATURES, "words,F#,Minor," + VALUES),
                file("id,name,artist," + FEATURES, "lines,\"春 \uD83C\uDFB5\nof two lines\",كاووا," + VALUES),
                file("id," + FEATURES, "above," + VALUES, "id," + FEATURES, "below," + VALUES),
                file("track_id,track_name,artists", "padded,Song,Otters", "other,Nothing,Nobody"),
                file(
                        "id,name,genres,popularity," + FEATURES,
                        "twice,Song,pop,," + VALUES,
                        "twice,Other,rock,55," + VALUES),
                file(
                        "id,name,genres," + FEATURES,
                        "\u3000,Nobody,pop," + VALUES,
                        "\u3000\u00a0wide\u2003,Song,pop," + VALUES,
                        "\u0007wide\u3000,Other,rock," + VALUES),
                file("id,name," + FEATURES, "long," + "é".repeat(600_000) + "," + VALUES),
                file("track_id,track_name,album", "padded,Other," + "x".repeat(70_000)));
    }

    @Test
    void readsEveryTrackAndNothingElse() {
        assertThat(TRACKS)
                .containsOnlyKeys(
                        "kaggle",
                        "python",
                        "exportify",
                        "webapi",
                        "padded",
                        "semicolon",
                        "quoted",
                        "uri",
                        "url",
                        "windows",
                        "2",
                        "words",
                        "lines",
                        "above",
                        "below",
                        "twice",
                        "wide");
    }

    @Test
    void idsThatDifferOnlyInWhatNobodySeesAreOneTrack() {
        assertThat(TRACKS.get("wide").details().genres()).containsExactly("pop", "rock");
    }

    @Test
    void takesNoTextThatTheCatalogCannotHold() {
        assertThat(TRACKS.get("padded").details().album()).isEmpty();
        assertThat(TRACKS).doesNotContainKey("long");
    }

    @Test
    void readsSeveralArtistsInOneCell() {
        assertThat(TRACKS.get("kaggle").artist()).isEqualTo("The Otters, The Spoons");
        assertThat(TRACKS.get("python").artist()).isEqualTo("Guns N\u2019 Spoons, Otter's");
    }

    @Test
    void readsDetails() {
        assertThat(TRACKS.get("kaggle").title()).isEqualTo("Song, with comma");
        assertThat(TRACKS.get("kaggle").details().explicit()).contains(false);
        assertThat(TRACKS.get("python").details().year()).isEqualTo(OptionalInt.of(1999));
        assertThat(TRACKS.get("exportify").details().genres()).containsExactly("pop", "soft rock");
        assertThat(TRACKS.get("webapi").details().key()).isEmpty();
        assertThat(TRACKS.get("words").details().key()).isEqualTo(OptionalInt.of(6));
        assertThat(TRACKS.get("words").details().mode()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void readsPaddedNumbersAndDecimalCommas() {
        assertThat(TRACKS.get("padded").features().tempoBpm()).hasValue(120.5);
        assertThat(TRACKS.get("semicolon").features().valence()).isEqualTo(0.5);
        assertThat(TRACKS.get("quoted").title()).isEqualTo("A, b");
        assertThat(TRACKS.get("quoted").features().tempoBpm()).hasValue(120.5);
    }

    @Test
    void fillsNothingInWhereAFileLacksAColumn() {
        assertThat(TRACKS.get("2").features().loudnessDb()).isEmpty();
        assertThat(TRACKS.get("webapi").title()).isEmpty();
    }

    @Test
    void readsCellsThatSpanLinesAndOtherScripts() {
        assertThat(TRACKS.get("lines").title()).isEqualTo("春 \uD83C\uDFB5 of two lines");
        assertThat(TRACKS.get("lines").artist()).isEqualTo("كاووا");
        assertThat(TRACKS.get("windows").title()).isEqualTo("Café");
    }

    @Test
    void addsNamesFromAFileOfTheirOwn() {
        assertThat(TRACKS.get("padded").title()).isEqualTo("Song");
    }

    @Test
    void makesOneTrackOfRepeatedIdsThatKnowsWhatEachRowKnew() {
        Track merged = TRACKS.get("twice");
        assertThat(merged.title()).isEqualTo("Song");
        assertThat(merged.details().genres()).containsExactly("pop", "rock");
        assertThat(merged.details().popularity()).isEqualTo(OptionalInt.of(55));
    }

    private static Path windowsFile(String... lines) {
        try {
            return Files.write(
                    Files.createTempFile(folder, "tracks", ".csv"),
                    String.join("\n", lines).getBytes(Charset.forName("windows-1252")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String... lines) {
        try {
            Path path = Files.createTempFile(folder, "tracks", ".csv");
            return Files.writeString(path, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
