package moodring.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import moodring.emotion.EmotionException;
import moodring.recommend.command.OneSentence;
import moodring.settings.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

class RecommendTest {
    @TempDir
    private Path folder;

    private Places places;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void freshPlaces() {
        places = Places.of(Map.of("MOODRING_HOME", folder.toString()), folder, folder);
    }

    @Test
    void everyCommandHasHelpWithAnExampleAndTheExitCodes() {
        assertHelp(program());
    }

    @Test
    void aMisspeltCommandIsAUsageErrorInTwoLines() {
        assertThat(program().execute("recomend")).isEqualTo(2);
        assertThat(err.toString()).contains("recomend").contains("--help").doesNotContain("Exit codes");
    }

    @Test
    void aFailureBecomesOneSentenceAndItsExitCode() {
        CommandLine program = writers(Recommend.commandLine(places).addSubcommand("fail", new Failing()));
        program.setExecutionExceptionHandler(OneSentence::aboutFailure);
        assertThat(program.execute("fail")).isEqualTo(69);
        assertThat(err.toString()).isEqualToIgnoringNewLines("No camera answers at number 9; is it plugged in?");
    }

    @Test
    void theSettingsFileIsWeakerThanAFlag() throws IOException {
        write("model=/from/file");
        CommandLine program = writers(Recommend.commandLine(places).addSubcommand("settle", new Settling()));
        program.setDefaultValueProvider(program.getDefaultValueProvider());
        assertThat(program.execute("settle")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("/from/file");
        assertThat(program.execute("settle", "--model", "/from/flag")).isZero();
        assertThat(out.toString()).contains("/from/flag");
    }

    @Test
    void aMisspeltKeyIsAnErrorThatNamesTheNearestOne() throws IOException {
        write("modle=/x");
        CommandLine program = writers(Recommend.commandLine(places).addSubcommand("settle", new Settling()));
        program.setDefaultValueProvider(program.getDefaultValueProvider());
        program.setParameterExceptionHandler(OneSentence::aboutUsage);
        assertThat(program.execute("settle")).isEqualTo(78);
        assertThat(err.toString()).contains("\"modle\"", "\"model\"").doesNotContain("\tat ");
    }

    private void write(String line) throws IOException {
        Files.createDirectories(places.config());
        Files.writeString(places.settingsFile(), line);
    }

    private void assertHelp(CommandLine command) {
        String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
        assertThat(help).as(command.getCommandName()).contains("Example", "./moodring", "Exit codes:", "--verbose");
        command.getSubcommands().values().forEach(this::assertHelp);
    }

    private CommandLine program() {
        return writers(Recommend.commandLine(places));
    }

    private CommandLine writers(CommandLine program) {
        return program.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }

    @Command(name = "settle")
    private static final class Settling implements Runnable {
        @Option(names = "--model")
        private String model;

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().getOut().println(model);
        }
    }

    @Command(name = "fail")
    private static final class Failing implements Runnable {
        @Override
        public void run() {
            throw new EmotionException(
                    EmotionException.Kind.NO_CAMERA, "No camera answers at number 9; is it plugged in?");
        }
    }
}
