package moodring.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    private static final Set<String> KNOWN = Set.of("recommend.count", "recommend.path-length", "model");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("moodring.properties");
    }

    @Test
    void readsKnownKeysInUtf8() throws IOException {
        Files.writeString(file, "# mine\nrecommend.count = 20\nmodel: /möbel\n");
        SettingsFile settings = read(Map.of());
        assertThat(settings.value("recommend.count")).contains("20");
        assertThat(settings.value("model")).contains("/möbel");
        assertThat(settings.value("recommend.path-length")).isEmpty();
    }

    @Test
    void prefersTheEnvironmentToTheFile() throws IOException {
        Files.writeString(file, "recommend.path-length = 5\nmodel = a\n");
        SettingsFile settings = read(Map.of("MOODRING_RECOMMEND_PATH_LENGTH", " 9 ", "MOODRING_MODEL", ""));
        assertThat(settings.value("recommend.path-length")).contains("9");
        assertThat(settings.value("model")).as("blank in the environment").isEmpty();
    }

    @Test
    void takesAnAbsentFileForAnEmptyOne() {
        assertThat(read(Map.of()).value("model")).isEmpty();
    }

    @Test
    void refusesAMisspeltKeyAndNamesTheNearestOne() throws IOException {
        Files.writeString(file, "recommend.cuont = 20\n");
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessage("\"recommend.cuont\" in " + file + " is not a setting; the nearest one is"
                        + " \"recommend.count\". Correct or remove that line.");
    }

    @Test
    void refusesAKeyThatStandsTwice() throws IOException {
        Files.writeString(file, "model = a\nmodel = b\n");
        assertThatThrownBy(() -> read(Map.of()))
                .hasMessage("\"model\" stands twice in " + file + ": keep one of the lines.");
    }

    @Test
    void saysWhereAValueStandsThatCannotBeUsed() throws IOException {
        Files.writeString(file, "recommend.count = -1\n");
        assertThat(read(Map.of()).refusal("recommend.count", "must be from 1 on, but was -1"))
                .hasMessage("\"recommend.count\" in " + file
                        + " must be from 1 on, but was -1: correct or remove that line.");
        assertThat(read(Map.of("MOODRING_RECOMMEND_COUNT", "0"))
                        .refusal("recommend.count", "must be from 1 on, but was 0"))
                .hasMessage("MOODRING_RECOMMEND_COUNT in the environment must be from 1 on, but was 0:"
                        + " correct or unset it.");
    }

    @Test
    void refusesAFileThatIsNotText() throws IOException {
        Files.write(file, new byte[] {'m', (byte) 0xff, '\n'});
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("The settings file " + file + " cannot be read");
    }

    @Test
    void numbersTheWaysToEndAsScriptsExpect() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number))
                .containsExactly(0, 1, 2, 65, 66, 69, 74, 75, 77, 78, 130);
    }

    private SettingsFile read(Map<String, String> environment) {
        return SettingsFile.read(file, KNOWN, environment);
    }
}
