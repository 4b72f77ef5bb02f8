package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodring.recommend.Recommend;
import moodring.settings.Places;
import moodring.settings.SettingKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The list of settings and the options of this program say the same. */
class SettingDefaultsTest {
    /** What is asked for once and not kept as a setting. */
    private static final Set<String> NOT_SETTINGS = Set.of(
            "help",
            "version",
            "quiet",
            "verbose",
            "json",
            "yes",
            "seed",
            "watch",
            "from",
            "to",
            "webcam",
            "image",
            "video",
            "mood",
            "to-spotify",
            "play",
            "calibrate");

    /** Commands whose options say what to read and to write each time. */
    private static final Set<String> WITHOUT_SETTINGS = Set.of("emotion", "sequence", "evaluate", "auth", "history");

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Places places;

    @BeforeEach
    void places() throws IOException {
        places = Places.of(Map.of("MOODRING_HOME", folder.toString()), folder, folder);
        Files.createDirectories(places.config());
    }

    @Test
    void everyOptionHasAKeyUnlessItIsForOnce() {
        List<String> without = options().stream()
                .filter(option -> SettingDefaults.keysOf(option).isEmpty())
                .filter(option -> !NOT_SETTINGS.contains(name(option)))
                .filter(option ->
                        WITHOUT_SETTINGS.stream().noneMatch(option.command().qualifiedName(" ")::contains))
                .map(option -> option.command().qualifiedName(" ") + " " + option.longestName())
                .toList();
        assertThat(without)
                .as("add a line to keys.txt in db, or a word to this test")
                .isEmpty();
    }

    @Test
    void everyKeyOfThisProgramSetsAnOption() {
        Set<String> set = options().stream()
                .flatMap(option -> SettingDefaults.keysOf(option).stream())
                .collect(Collectors.toSet());
        List<String> ours = SettingKeys.all().keySet().stream()
                .filter(key -> Stream.of("catalog.", "spotify.", "reccobeats.", "lastfm.")
                        .noneMatch(key::startsWith))
                .toList();
        assertThat(set).containsAll(ours);
    }

    @Test
    void aWrongSettingIsToldOfWhereItStands() throws IOException {
        set("recommend.count = many");
        assertThat(run(Map.of(), "recommend", "--mood", "chill")).isEqualTo(78);
        assertThat(err).hasToString(inFile("recommend.count", "is \"many\", but must be a whole number"));

        set("recommend.goal = lfit");
        assertThat(run(Map.of(), "recommend", "--mood", "chill")).isEqualTo(78);
        assertThat(err)
                .hasToString(inFile("recommend.goal", "is \"lfit\", but must be one of the values that --help names"));

        set("recommend.clean = perhaps");
        assertThat(run(Map.of(), "recommend", "--mood", "chill")).isEqualTo(78);
        assertThat(err).hasToString(inFile("recommend.clean", "is \"perhaps\", but must be true or false"));
    }

    @Test
    void aSettingThatBreaksARuleIsToldOfWhereItStands() throws IOException {
        set("recommend.count = 0");
        assertThat(run(Map.of(), "recommend", "--mood", "chill")).isEqualTo(78);
        assertThat(err)
                .hasToString(
                        inFile("recommend.count", "is \"0\", but the number of songs must be 1 to 500, but was 0"));

        assertThat(run(Map.of("MOODRING_RECOMMEND_LONGEST", "0"), "recommend", "--mood", "chill", "--count", "3"))
                .isEqualTo(78);
        assertThat(err.toString())
                .startsWith("MOODRING_RECOMMEND_LONGEST in the environment is \"0\", but the longest song")
                .endsWith(": correct or unset it.\n");

        set("recommend.path-length = 0");
        assertThat(run(Map.of(), "recommend", "--mood", "chill")).isEqualTo(78);
        assertThat(err.toString()).startsWith("\"recommend.path-length\" in ");

        set("port = 70000");
        assertThat(run(Map.of(), "serve")).isEqualTo(78);
        assertThat(err.toString()).startsWith("\"port\" in ").contains("the port must be 0 to 65535, but was 70000");

        set("listen = 192.0.2.1");
        assertThat(run(Map.of(), "serve")).isEqualTo(78);
        assertThat(err.toString()).startsWith("\"listen\" in ").contains("no network address 192.0.2.1");
    }

    @Test
    void aWrongFlagIsBlamedThoughASettingStandsBehindIt() throws IOException {
        set("recommend.count = 5");
        assertThat(run(Map.of(), "recommend", "--mood", "chill", "--count=0")).isEqualTo(2);
        assertThat(err.toString()).startsWith("the number of songs must be 1 to 500, but was 0");
        assertThat(run(Map.of(), "recommend", "--mood", "chill", "--count", "many"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--count").contains("'many' is not an int");
    }

    private String inFile(String key, String why) {
        return "\"" + key + "\" in " + places.settingsFile() + " " + why + ": correct or remove that line.\n";
    }

    private void set(String line) throws IOException {
        Files.writeString(places.settingsFile(), line + "\n");
    }

    private int run(Map<String, String> environment, String... words) {
        err.getBuffer().setLength(0);
        CommandLine program = Recommend.commandLine(places);
        program.setDefaultValueProvider(new SettingDefaults(places, environment));
        program.setErr(new PrintWriter(err, true));
        return program.execute(words);
    }

    private List<OptionSpec> options() {
        List<OptionSpec> options = new ArrayList<>();
        collect(Recommend.commandLine(places), options);
        return options;
    }

    private static void collect(CommandLine command, List<OptionSpec> options) {
        options.addAll(command.getCommandSpec().options());
        command.getSubcommands().values().forEach(each -> collect(each, options));
    }

    private static String name(OptionSpec option) {
        return option.longestName().substring(2);
    }
}
