package moodring.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import moodring.settings.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A wrong setting is told of where it stands; a wrong flag is a matter of the command line. */
class SettingDefaultsTest {

    private static final String VARIABLE = "MOODRING_CATALOG_BUILD_CLUSTERS";

    @TempDir
    private Path home;

    private final StringWriter err = new StringWriter();
    private Places places;

    @BeforeEach
    void places() throws IOException {
        places = Places.of(Map.of("MOODRING_HOME", home.toString()), home, home);
        Files.createDirectories(places.config());
    }

    @Test
    void aSettingThatIsNoNumberIsNamedWithItsFile() throws IOException {
        set("catalog.build.clusters = abc");
        assertThat(build(Map.of())).isEqualTo(78);
        assertThat(err).hasToString(inFile("catalog.build.clusters", "must be a whole number, but was \"abc\""));
    }

    @Test
    void aSettingThatBreaksARuleIsNamedWithItsFileOrItsVariable() throws IOException {
        set("catalog.build.clusters = 3");
        assertThat(build(Map.of())).isEqualTo(78);
        assertThat(err).hasToString(inFile("catalog.build.clusters", "must be between 5 and 2000, but was 3"));

        assertThat(build(Map.of(VARIABLE, "4"))).isEqualTo(78);
        assertThat(err)
                .hasToString(VARIABLE + " in the environment must be between 5 and 2000, but was 4:"
                        + " correct or unset it.\n");

        set("catalog.build.master = local[many]");
        assertThat(build(Map.of())).isEqualTo(78);
        assertThat(err)
                .hasToString(inFile(
                        "catalog.build.master",
                        "must be local[N], local[*] or spark://HOST:PORT, but was \"local[many]\""));
    }

    @Test
    void aWrongFlagIsBlamedThoughASettingStandsBehindIt() throws IOException {
        set("catalog.build.clusters = 50");
        assertThat(build(Map.of(), "--clusters=3")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--clusters must be between 5 and 2000, but was 3");
        assertThat(build(Map.of(), "--clusters", "abc")).isEqualTo(2);
        assertThat(err.toString()).contains("--clusters").contains("'abc' is not an int");
    }

    private String inFile(String key, String why) {
        return "\"" + key + "\" in " + places.settingsFile() + " " + why + ": correct or remove that line.\n";
    }

    private void set(String line) throws IOException {
        Files.writeString(places.settingsFile(), line + "\n");
    }

    private int build(Map<String, String> environment, String... more) {
        err.getBuffer().setLength(0);
        CommandLine program = CatalogCommand.commandLine(places);
        program.setDefaultValueProvider(new SettingDefaults(places, environment));
        program.setErr(new PrintWriter(err, true));
        return program.execute(Stream.concat(Stream.of("build", "--input", "tracks.csv"), Stream.of(more))
                .toArray(String[]::new));
    }
}
