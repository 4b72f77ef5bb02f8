package moodring.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moodring.settings.Places;
import moodring.settings.SettingKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The list that shell completion is made of says what this program understands. */
class CommandListTest {
    private static final Set<String> EVERYWHERE = Set.of("--help", "--version", "--quiet", "--verbose");

    @TempDir
    private Path folder;

    @Test
    void theListOfCommandsIsThatOfTheProgram() throws IOException {
        assertThat(listed()).as("correct catalog-commands.txt in db").isEqualTo(understood());
    }

    private Map<String, Set<String>> understood() {
        CommandLine program = CatalogCommand.commandLine(Places.of(Map.of(), folder, folder));
        Map<String, Set<String>> commands = new TreeMap<>();
        program.getSubcommands()
                .forEach((name, command) -> commands.put(
                        name,
                        command.getCommandSpec().options().stream()
                                .map(OptionSpec::longestName)
                                .filter(option -> !EVERYWHERE.contains(option))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return commands;
    }

    private static Map<String, Set<String>> listed() throws IOException {
        Map<String, Set<String>> commands = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SettingKeys.class.getResourceAsStream("catalog-commands.txt"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> line.startsWith("catalog ")).forEach(line -> {
                String[] words = line.split(" ");
                Set<String> options = new TreeSet<>();
                for (int word = 2; word < words.length; word++) {
                    options.add(words[word].replaceAll("=.*", ""));
                }
                commands.put(words[1], options);
            });
        }
        return commands;
    }
}
