package moodring.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import moodring.catalog.command.CatalogCommand;
import moodring.settings.Places;
import picocli.CommandLine;

/** Runs commands as a person does, in places of their own. */
final class TestPrograms {

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    private final Places places;

    TestPrograms(Path home) {
        places = Places.of(Map.of("MOODRING_HOME", home.toString()), home, home);
    }

    Places places() {
        return places;
    }

    /** The exit code; what the command says is in {@link #out} and {@link #err} from then on. */
    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine command = CatalogCommand.commandLine(places);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    /** The last line on stdout. */
    JsonNode json() throws IOException {
        String[] lines = out.toString().strip().split("\n");
        return JsonMapper.builder().build().readTree(lines[lines.length - 1]);
    }
}
