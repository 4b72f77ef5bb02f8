package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import moodring.recommend.Recommend;
import moodring.settings.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PurgeCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void removesEverythingInAllFourPlacesAndSaysWhat() throws IOException {
        Path home = folder.resolve("home");
        write(home.resolve("config/token.json"));
        write(home.resolve("data/catalogs/x/catalog.mv.db"));
        write(home.resolve("state/hs_err_1.log"));
        write(home.resolve("cache/javacpp/a/b/c.so"));
        assertThat(purge(home, "--yes")).isZero();
        assertThat(out.toString()).contains("settings", "1 file, 1 kB", "Removed.");
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void doesNotFollowLinksOutOfItsFolders() throws IOException {
        Path home = folder.resolve("home");
        write(folder.resolve("theirs/precious.txt"));
        Files.createDirectories(home.resolve("data"));
        Files.createSymbolicLink(home.resolve("data/link"), folder.resolve("theirs"));
        assertThat(purge(home, "--yes")).isZero();
        assertThat(folder.resolve("theirs/precious.txt")).exists();
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void removesNothingWithoutBeingToldTo() throws IOException {
        Path home = folder.resolve("home");
        write(home.resolve("data/x"));
        assertThat(purge(home)).isEqualTo(2);
        assertThat(err.toString()).contains("--yes");
        assertThat(home.resolve("data/x")).exists();
    }

    @Test
    void refusesAPlaceThatHoldsTheCheckout() throws IOException {
        Path home = folder.resolve("home");
        write(home.resolve("data/checkout/pom.xml"));
        Places places = Places.of(
                Map.of(
                        "MOODRING_HOME",
                        home.toString(),
                        "MOODRING_ROOT",
                        home.resolve("data/checkout").toString()),
                folder,
                folder);
        assertThat(purge(places, "--yes")).isEqualTo(78);
        assertThat(home.resolve("data/checkout/pom.xml")).exists();
    }

    @Test
    void saysSoWhenThereIsNothing() {
        assertThat(purge(folder.resolve("nowhere"), "--yes")).isZero();
        assertThat(out.toString()).contains("nothing to remove");
    }

    private int purge(Path home, String... options) {
        return purge(Places.of(Map.of("MOODRING_HOME", home.toString()), folder, folder.resolve("checkout")), options);
    }

    private int purge(Places places, String... options) {
        CommandLine program =
                Recommend.commandLine(places).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return program.execute(
                Stream.concat(Stream.of("purge"), Stream.of(options)).toArray(String[]::new));
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }
}
