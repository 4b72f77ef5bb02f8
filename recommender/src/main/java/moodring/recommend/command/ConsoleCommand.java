package moodring.recommend.command;

import java.util.concurrent.Callable;
import moodring.db.CatalogConsole;
import moodring.db.Catalogs;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code console}: the catalog's tables and views in the browser, for whoever wants to know why. */
@Command(
        name = "console",
        description =
                "Opens H2's console on the current catalog, on this computer alone and for reading. Start with SELECT * "
                        + "FROM mood_summary, cluster_card, tracks_by_mood, why_this_mood, rejected_rows, build_history.",
        footer = {"", "Example:", "  ./moodring console", ""})
public final class ConsoleCommand implements Callable<Integer> {
    private static final int ANY_FREE_PORT = 0;

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(names = "--no-browser", description = "print the address, but open no browser")
    private boolean noBrowser;

    public ConsoleCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        try (CatalogConsole console = CatalogConsole.start(new Catalogs(places.catalogs()), ANY_FREE_PORT)) {
            Runtime.getRuntime().addShutdownHook(new Thread(console::close, "stop"));
            var out = spec.commandLine().getOut();
            out.println("The console is at " + console.address() + " (Disconnect there or Ctrl-C here stops it)");
            out.flush();
            if (!noBrowser) {
                Browser.open(console.address());
            }
            console.waitUntilDisconnected();
        }
        return 0;
    }
}
