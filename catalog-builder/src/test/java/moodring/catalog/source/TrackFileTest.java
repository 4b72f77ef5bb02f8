package moodring.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import moodring.db.CatalogException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackFileTest {

    private static final String FEATURES =
            "valence,energy,danceability,acousticness,instrumentalness,loudness,speechiness,liveness,tempo";

    @TempDir
    private Path folder;

    @Test
    void takesTheStrongestNameForAFieldFirst() throws IOException {
        TrackFile file = text("uri,track_id," + FEATURES);
        assertThat(file.columns().positions().get(Field.ID)).containsExactly(1, 0);
    }

    @Test
    void readsHeadersWithPaddingOtherCaseAndAByteOrderMark() throws IOException {
        TrackFile file = text("\ufeffTrack URI , Track Name,\"Artist Name(s)\","
                + FEATURES.toUpperCase().replace(",", " ,  "));
        assertThat(file.columns().fields()).contains(Field.ID, Field.TITLE, Field.ARTIST, Field.VALENCE, Field.TEMPO);
        assertThat(file.columns().holdTracks()).isTrue();
    }

    @Test
    void findsTheSeparator() throws IOException {
        assertThat(text("id;" + FEATURES.replace(',', ';')).separator()).isEqualTo(';');
        assertThat(text("id\t" + FEATURES.replace(',', '\t')).separator()).isEqualTo('\t');
    }

    @Test
    void readsAHeaderOfSeveralRows() throws IOException {
        TrackFile file = text("""
                ,echonest,echonest,echonest,echonest,echonest
                ,audio_features,audio_features,audio_features,audio_features,audio_features
                ,acousticness,danceability,energy,instrumentalness,valence
                track_id,,,,,
                2,0.4,0.6,0.6,0.1,0.5""");
        assertThat(file.columns().headers()).hasSize(4);
        assertThat(file.columns().positions().get(Field.ID)).containsExactly(0);
        assertThat(file.columns().holdTracks()).isTrue();
    }

    @Test
    void tellsNamesOfFlattenedJsonApart() throws IOException {
        TrackFile file = text("track.id,track.name,track.album.name," + FEATURES);
        assertThat(file.columns().positions().get(Field.TITLE)).startsWith(1);
        assertThat(file.columns().positions().get(Field.ALBUM)).containsExactly(2);
    }

    @Test
    void takesAFileWithNamesAloneForWhatItIs() throws IOException {
        assertThat(text("track_id,track_name,artists").columns().holdNames()).isTrue();
    }

    @Test
    void saysWhatAnUnknownShapeLacksAndWhichKnownOneIsNearest() {
        assertThatThrownBy(() -> text("Track URI,Track Name,Album Name,Artist Name(s),Added At,Energy")
                        .requireTracksOrNames())
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("no column for valence, danceability, acousticness, instrumentalness")
                .hasMessageContaining("the nearest known shape is \"Exportify\"");
    }

    @Test
    void namesTheShapeThatHasMostOfTheHeaders() {
        assertThatThrownBy(() -> text("track_id,track_name,energy,valence").requireTracksOrNames())
                .hasMessageContaining("no column for danceability, acousticness, instrumentalness")
                .hasMessageContaining("the nearest known shape is \"Spotify Tracks Dataset (Kaggle, 114,000 rows)\"");
        assertThatThrownBy(() -> text("<!DOCTYPE html>\n<html><body>Please log in</body></html>")
                        .requireTracksOrNames())
                .hasMessageContaining("like no known shape");
    }

    @Test
    void saysWhatRowsWithoutAnIdAreGoodFor() {
        assertThatThrownBy(() -> text(FEATURES).requireTracksOrNames())
                .hasMessageContaining("no column for id")
                .hasMessageContaining("catalog label --input");
    }

    @Test
    void refusesTextOfTwoBytesALetter() throws IOException {
        Path file = folder.resolve("wide.csv");
        Files.write(file, ("\ufeffid," + FEATURES).getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> TrackFile.text(file, folder))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("UTF-16");
    }

    @Test
    void refusesAParquetFileThatBreaksOff() throws IOException {
        Path file =
                Files.write(folder.resolve("broken.parquet"), "PAR1 and then nothing".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ParquetBytes.requireWhole(file))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("is no whole Parquet file");
        assertThatThrownBy(() -> ParquetBytes.requireWhole(Files.createDirectory(folder.resolve("parts"))))
                .hasMessageContaining("holds no .parquet file");
        Path whole = Files.write(folder.resolve("whole.parquet"), "PAR1xxxxPAR1".getBytes(StandardCharsets.UTF_8));
        ParquetBytes.requireWhole(whole);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> text("")).isInstanceOf(CatalogException.class).hasMessageContaining("is empty");
    }

    @Test
    void refusesACompressedFileThatBreaksOff() throws IOException {
        byte[] whole = gzip(("id," + FEATURES + "\n").repeat(5_000));
        Path file = folder.resolve("broken.csv.gz");
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> TrackFile.text(file, folder))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("may be incomplete");
    }

    @Test
    void givesSparkALinkWhereTheNameLies() throws IOException {
        Path file = folder.resolve("my [best] songs.csv");
        Files.write(file, gzip("id," + FEATURES));
        assertThat(TrackFile.text(file, folder.resolve("links")).readable().getFileName())
                .hasToString("tracks.csv.gz");
    }

    @Test
    void noticesCellsThatSpanLines() throws IOException {
        String row = "1,\"a\nb\",0.5\n";
        assertThat(text("id,name,energy\n" + row).lineBreaksInQuotes()).isTrue();
    }

    @Test
    void isNotMisledByAQuoteThatNobodyClosed() throws IOException {
        String rows = "1,\"Heroes,0.5\n" + "2,7\" Mix,0.5\n".repeat(1_000);
        assertThat(text("id,name,energy\n" + rows).lineBreaksInQuotes()).isFalse();
    }

    @Test
    void readsWindowsTextAsWhatItIs() throws IOException {
        Path file = folder.resolve("old.csv");
        Files.write(file, "id,name\n1,Café".getBytes(Charset.forName("windows-1252")));
        assertThat(TrackFile.text(file, folder).charset().name()).isEqualTo("windows-1252");
        assertThat(text("id,name\n1,Café").charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aFewBrokenBytesDoNotMakeWindowsTextOfUtf8() throws IOException {
        byte[] text = "id,name\n1,Café\n2,Čeština\n3,Motörhead".getBytes(StandardCharsets.UTF_8);
        byte[] oneBroken = text.clone();
        oneBroken[8] = (byte) 0xff;
        assertThat(bytes(oneBroken).charset()).isEqualTo(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(text, text.length - "rhead".length() - 1);
        assertThat(bytes(cut).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aFewPairsThatLookLikeUtf8DoNotMakeUtf8OfWindowsText() throws IOException {
        String text = "id,name\n1,Ã©\n" + "2,Café noir\n".repeat(20); // Ã© has the bytes of an é in UTF-8
        assertThat(bytes(text.getBytes(Charset.forName("windows-1252"))).charset())
                .isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void everyKnownShapeIsUnderstood() {
        HeaderReader headers = new HeaderReader(ShapeTable.shipped());
        ShapeTable.shipped().shapes().forEach((name, header) -> {
            Columns columns = headers.read(List.of(header));
            assertThat(columns.holdTracks() || columns.holdNames()).as(name).isTrue();
        });
    }

    private TrackFile text(String content) throws IOException {
        Path file = folder.resolve("tracks.csv");
        Files.writeString(file, content);
        return TrackFile.text(file, folder);
    }

    private TrackFile bytes(byte[] content) throws IOException {
        return TrackFile.text(Files.write(folder.resolve("bytes.csv"), content), folder);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
