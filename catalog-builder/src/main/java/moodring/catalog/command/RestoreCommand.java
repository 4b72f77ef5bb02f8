package moodring.catalog.command;

import moodring.db.CatalogVersion;
import moodring.db.Catalogs;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code catalog restore}. */
@Command(
        name = "restore",
        description = "Makes an older version the current one; ./moodring catalog list names them.",
        footer = {"", "Example:", "  ./moodring catalog restore 20260101-120000-000"})
final class RestoreCommand implements Runnable {

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "of a version")
    private String id;

    RestoreCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        CatalogVersion version = new Catalogs(places.catalogs()).restore(id);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s with %d tracks is current again.%n",
                        version.id(), version.manifest().tracks());
        spec.commandLine().getOut().flush();
    }
}
