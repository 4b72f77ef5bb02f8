package moodring.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import moodring.emotion.EmotionException;
import moodring.recommend.command.OneSentence;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class RecommendTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

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
        CommandLine program = writers(Recommend.commandLine().addSubcommand("fail", new Failing()));
        program.setExecutionExceptionHandler(OneSentence::aboutFailure);
        assertThat(program.execute("fail")).isEqualTo(69);
        assertThat(err.toString()).isEqualToIgnoringNewLines("No camera answers at number 9; is it plugged in?");
    }

    private void assertHelp(CommandLine command) {
        String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
        assertThat(help).as(command.getCommandName()).contains("Example", "./moodring", "Exit codes:", "--verbose");
        command.getSubcommands().values().forEach(this::assertHelp);
    }

    private CommandLine program() {
        return writers(Recommend.commandLine());
    }

    private CommandLine writers(CommandLine program) {
        return program.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
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
