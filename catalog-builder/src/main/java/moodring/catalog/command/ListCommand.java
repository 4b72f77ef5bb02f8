package moodring.catalog.command;

import java.io.PrintWriter;
import java.util.List;
import moodring.db.CatalogVersion;
import moodring.db.Catalogs;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code catalog list}. */
@Command(
        name = "list",
        description = "Lists the versions that are kept, newest first; a star marks the current one.",
        footer = {"", "Example:", "  ./moodring catalog list"})
final class ListCommand implements Runnable {

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    ListCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        List<CatalogVersion> versions = new Catalogs(places.catalogs()).versions();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(versions.stream().map(StatusCommand::facts).toList()));
        } else {
            versions.forEach(version -> out.printf(
                    "%s %s  %d tracks, %s%s%n",
                    version.current() ? "*" : " ",
                    version.id(),
                    version.manifest().tracks(),
                    version.manifest().origin().source(),
                    version.manifest().origin().madeUp() ? " (made-up songs)" : ""));
        }
        out.flush();
    }
}
