package moodring.recommend.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import moodring.settings.SettingKeys;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line of the other program, rebuilt from the list that it keeps, so that one completion covers both. */
final class CatalogCommands {
    private CatalogCommands() {}

    /** A command {@code catalog} that has every sub-command and option of the real one, and does nothing. */
    static CommandSpec listed() {
        CommandSpec catalog = CommandSpec.create().name("catalog");
        for (String line : lines()) {
            String[] words = line.split(" ");
            CommandSpec command = CommandSpec.create().name(words[1]);
            for (int word = 2; word < words.length; word++) {
                command.addOption(option(words[word]));
            }
            catalog.addSubcommand(words[1], command);
        }
        return catalog;
    }

    private static OptionSpec option(String word) {
        String[] parts = word.split("=", -1);
        OptionSpec.Builder option = OptionSpec.builder(parts[0]).arity(parts.length == 1 ? "0" : "1");
        if (parts.length > 1) {
            option.type(String.class);
            if (!parts[1].isEmpty()) {
                option.completionCandidates(List.of(parts[1].split("\\|")));
            }
        }
        return option.build();
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SettingKeys.class.getResourceAsStream("catalog-commands.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> line.startsWith("catalog ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
