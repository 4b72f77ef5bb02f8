package moodring.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import moodring.settings.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WholeAnswerTest {

    @TempDir
    private Path home;

    private final StringWriter err = new StringWriter();

    @Test
    void anAnswerThatCannotBeWrittenIsNoSuccess() {
        CommandLine program = CatalogCommand.commandLine(Places.of(Map.of(), home, home));
        program.setOut(new PrintWriter(new FullDisk()));
        program.setErr(new PrintWriter(err, true));
        assertThat(program.execute("list", "--json")).isEqualTo(74);
        assertThat(err)
                .hasToString("The command has done its work, but standard output did not take its whole answer:"
                        + " make room there, or send it elsewhere.\n");
    }

    private static final class FullDisk extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
