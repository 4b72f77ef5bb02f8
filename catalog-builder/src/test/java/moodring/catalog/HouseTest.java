package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import moodring.catalog.command.CatalogCommand;
import moodring.settings.Places;
import moodring.settings.SettingKeys;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What holds for the program as a whole. */
class HouseTest {

    @Test
    void theJvmOptionsAreThoseThatThisSparkAsksFor() throws IOException {
        List<String> asked =
                new ArrayList<>(List.of(JavaModuleOptions.defaultModuleOptions().split("\\s+")));
        asked.remove("--add-modules=jdk.incubator.vector"); // its sums depend on the processor
        assertThat(Files.readString(Path.of("jvm.options")).split("\\s+")).containsAll(asked);
    }

    @Test
    void thereIsOneLoggingBindingAndItIsSparks() {
        assertThat(LoggerFactory.getILoggerFactory().getClass().getName()).startsWith("org.apache.logging.slf4j");
    }

    @Test
    void everyCommandHasHelpWithAnExampleAndTheExitCodes() {
        for (CommandLine command : program().getSubcommands().values()) {
            assertThat(command.getUsageMessage())
                    .contains("Example:")
                    .contains("65")
                    .contains("--help");
        }
    }

    @Test
    void everyKeyOfThisProgramSetsAnOption() {
        Set<String> settable = new TreeSet<>();
        program().getSubcommands().forEach((name, command) -> command.getCommandSpec()
                .options()
                .forEach(option -> settable.add(
                        "catalog." + name + "." + option.longestName().substring(2))));
        List<String> ours = SettingKeys.all().keySet().stream()
                .filter(key -> key.startsWith("catalog."))
                .toList();
        assertThat(ours).isNotEmpty();
        assertThat(settable).containsAll(ours);
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(CatalogSettings.SEED).isEqualTo(7);
        assertThat(CatalogSettings.CLUSTERS).isEqualTo(100);
        assertThat(CatalogSettings.MASTER).isEqualTo("local[*]");
    }

    private static CommandLine program() {
        return CatalogCommand.commandLine(Places.of(java.util.Map.of(), Path.of("/nowhere"), Path.of("/nowhere")));
    }
}
