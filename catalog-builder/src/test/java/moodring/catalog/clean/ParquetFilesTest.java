package moodring.catalog.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import moodring.catalog.SparkStart;
import moodring.catalog.source.TrackFile;
import moodring.track.Track;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet files that Spark has written, with columns of parts and under names that Spark does not take. */
class ParquetFilesTest {

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Path parts;

    @BeforeAll
    static void write() {
        spark = SparkStart.session("local[2]", folder);
        parts = folder.resolve("written.parquet");
        spark.sql("""
                        SELECT 'one' AS id, 'Song' AS name, 0.5D AS valence, 0.6D AS energy, 0.7D AS danceability,
                            0.1D AS acousticness, 0.0D AS instrumentalness, array('pop', 'rock') AS genres,
                            array(named_struct('id', '1', 'name', 'Otters'), named_struct('id', '2', 'name', 'Spoons'))
                                AS artists,
                            array(named_struct('country', 'DE', 'open', true)) AS markets,
                            map('spotify', array(named_struct('x', 1))) AS `links.of.all`
                        """).coalesce(1).write().parquet(parts.toString());
    }

    @Test
    void takesTheNamesOfArtistsWithPartsAndLeavesOtherColumnsAlone() {
        Track track = onlyTrack(parts);
        assertThat(track.id()).isEqualTo("one");
        assertThat(track.artist()).isEqualTo("Otters, Spoons");
        assertThat(track.details().genres()).containsExactly("pop", "rock");
        assertThat(track.features().danceability()).isEqualTo(0.7);
    }

    @Test
    void readsFilesAndFoldersWhoseNamesSparkDoesNotTake() throws IOException {
        for (String name : List.of("my[2024].parquet", "_tracks.parquet", "a:b.parquet", "{x}*.parquet")) {
            Path file = Files.copy(part(), folder.resolve(name));
            assertThat(onlyTrack(file).title()).as(name).isEqualTo("Song");
        }
        Path odd = Files.createDirectory(folder.resolve("_parts [2024]"));
        Files.copy(part(), odd.resolve("part.parquet"));
        assertThat(onlyTrack(odd).title()).isEqualTo("Song");
    }

    private static Track onlyTrack(Path file) {
        Intake intake = new Intake(spark, folder.resolve("links"), Set.of());
        List<TrackFile> files = List.of(intake.recognise(file));
        Dataset<Row> tracks = intake.tracks(intake.checked(files, Intake.features(files)), files);
        assertThat(tracks.count()).isEqualTo(1);
        return new CheckedRow(tracks.first()).track();
    }

    private static Path part() throws IOException {
        try (Stream<Path> files = Files.list(parts)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
