package moodring.recommend.sequence.song;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import moodring.recommend.RecommendException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
    private static final String HEADER =
            "id,name,artist,valence,energy,danceability,acousticness,instrumentalness,loudness,speechiness,liveness,tempo";

    @TempDir
    private Path folder;

    private MadeUpFiles files;

    @BeforeEach
    void here() {
        files = new MadeUpFiles(folder);
    }

    @Test
    void aRowWithoutIdOrWithoutAFeatureIsLeftOutAndOfARepeatedIdTheFirstCounts() {
        Songbook book = book(
                "a,One,Who,0.2,0.1,0.1,0.1,0.1,-5,0.1,0.1,100",
                "b,Two,Who,,0.1,0.1,0.1,0.1,-5,0.1,0.1,100",
                ",Three,Who,0.2,0.1,0.1,0.1,0.1,-5,0.1,0.1,100",
                "a,Again,Who,0.9,0.1,0.1,0.1,0.1,-5,0.1,0.1,100",
                "c,\"Four, five\",,0.4,0.1,0.1,0.1,0.1,-5,0.1,0.1,NaN",
                "d,Six,\"Who, Other\",0.4,0.1,0.1,0.1,0.1,-5,0.1,0.1,120");
        assertThat(book.songs()).hasSize(2);
        assertThat(book.leftOut()).isEqualTo(4);
        Song first = book.song("a").orElseThrow();
        Song second = book.song("d").orElseThrow();
        assertThat(first.artist()).isSameAs(second.artist());
        assertThat(first.artist().songs()).isEqualTo(2);
        assertThat(first.sound(0)).isCloseTo(-1, within(1e-6f));
        assertThat(second.sound(0)).isCloseTo(1, within(1e-6f));
        assertThat(second.sound(1)).as("a feature that never varies").isZero();
    }

    @Test
    void aGzippedFileIsReadAsThePlainOne() throws IOException {
        Path plain = files.tracks();
        Path gzipped = folder.resolve("tracks.bin");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzipped))) {
            Files.copy(plain, out);
        }
        assertThat(SongbookFile.read(gzipped, Optional.empty()).scale())
                .isEqualTo(SongbookFile.read(plain, Optional.empty()).scale());
    }

    @Test
    void songsOnAnotherScaleKnowTheirStepOnTheirOwn() {
        Path file = files.tracks();
        Scale own = SongbookFile.read(file, Optional.empty()).scale();
        Scale twice = new Scale(
                own.means(), own.deviations().stream().map(value -> 2 * value).toList());
        assertThat(SongbookFile.read(file, Optional.of(twice)).squaredSteps()).containsOnly(4.0);
    }

    @Test
    void playlistsAreOrderedByPositionAndTracksWithoutFeaturesAreCounted() {
        Songbook book = SongbookFile.read(files.tracks(), Optional.empty());
        Path file = files.write(
                "p.csv",
                List.of(
                        "playlist_id,track_id,position",
                        "p,style0song6,7",
                        "p,style0song1,2",
                        "p,unknown,3",
                        "p,style0song5,6",
                        "p,style0song3,4",
                        "p,style0song4,5",
                        "p,style0song2,2.5",
                        "short,style0song2,1"));
        Playlists playlists = PlaylistsFile.read(file, book);
        assertThat(playlists.all()).hasSize(1);
        assertThat(playlists.all().get(0).songs()).extracting(Song::row).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(playlists.tracksLeftOut()).isEqualTo(1);
        assertThat(playlists.playlistsLeftOut()).isEqualTo(1);
        assertThat(playlists.steps()).isEqualTo(1);
    }

    @Test
    void everyPlaylistIsDealtIntoOnePartAndLeavingPlaylistsOutLeavesTheRest() {
        Playlists playlists = Songs.alternating(23, 8);
        List<List<Integer>> parts = playlists.dealt(5, 3);
        assertThat(parts).hasSize(5).allSatisfy(part -> assertThat(part).hasSizeBetween(4, 5));
        assertThat(parts.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(23);
        assertThat(playlists.dealt(5, 3)).isEqualTo(parts);
        assertThat(playlists.dealt(5, 4)).isNotEqualTo(parts);
        assertThat(playlists.without(playlists.ids()).all()).isEmpty();
    }

    @Test
    void aMissingFileIsNamed() {
        Path absent = folder.resolve("absent.csv");
        assertThatThrownBy(() -> SongbookFile.read(absent, Optional.empty()))
                .isInstanceOf(RecommendException.class)
                .hasMessageContaining("There is no file " + absent);
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() {
        Path file = files.write("t.csv", List.of("track_id,valence", "a,0.5"));
        assertThatThrownBy(() -> SongbookFile.read(file, Optional.empty()))
                .hasMessage(file + " has no column \"energy\" in its first line (it has: track_id, valence).");
        Songbook book = SongbookFile.read(files.tracks(), Optional.empty());
        assertThatThrownBy(() -> PlaylistsFile.read(file, book)).hasMessageContaining("no column \"playlist_id\"");
    }

    @Test
    void filesThatDoNotBelongTogetherAreToldSo() {
        Songbook book = SongbookFile.read(files.tracks(), Optional.empty());
        Path file = files.write("p.csv", List.of("playlist_id,position,track_id", "p,1,elsewhere"));
        assertThatThrownBy(() -> PlaylistsFile.read(file, book))
                .hasMessageContaining("no playlist with at least 6 songs")
                .hasMessageContaining("do the two files belong together?");
    }

    @Test
    void aPositionThatIsNoNumberIsNamedWithItsLine() {
        Songbook book = SongbookFile.read(files.tracks(), Optional.empty());
        Path file = files.write("p.csv", List.of("playlist_id,position,track_id", "p,first,a"));
        assertThatThrownBy(() -> PlaylistsFile.read(file, book))
                .hasMessage(file + ", line 2: the position must be a number, but was \"first\".");
    }

    @Test
    void aTornArchiveIsASentence() throws IOException {
        Path gzipped = folder.resolve("torn.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzipped))) {
            Files.copy(files.tracks(), out);
        }
        Files.write(gzipped, Arrays.copyOf(Files.readAllBytes(gzipped), 2000));
        assertThatThrownBy(() -> SongbookFile.read(gzipped, Optional.empty()))
                .isInstanceOf(RecommendException.class)
                .hasMessageContaining("Is it whole?");
    }

    private Songbook book(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return SongbookFile.read(files.write("book.csv", lines), Optional.empty());
    }
}
