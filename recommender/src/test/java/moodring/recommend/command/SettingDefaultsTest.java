package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

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

    private List<OptionSpec> options() {
        List<OptionSpec> options = new ArrayList<>();
        collect(Recommend.commandLine(Places.of(Map.of(), folder, folder)), options);
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
