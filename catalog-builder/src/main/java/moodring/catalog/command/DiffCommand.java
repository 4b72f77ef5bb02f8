package moodring.catalog.command;

import moodring.catalog.compare.CatalogDiff;
import moodring.catalog.compare.CompareCatalogs;
import moodring.catalog.label.SameNaming;
import moodring.db.Catalog;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.Catalogs;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code catalog diff}. */
@Command(
        name = "diff",
        description = {
            "Says which tracks came, went and changed their mood, and why.",
            "Without ids it compares the current version with the one before it."
        },
        footer = {
            "",
            "Example:",
            "  ./moodring catalog diff",
            "  ./moodring catalog diff 20260101-120000-0a1b2c3d --json"
        })
final class DiffCommand implements Runnable {

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "A",
            description = "the older version; default: the one before B")
    private String older;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "B",
            description = "the newer version; default: the current one")
    private String newer;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "show at most so many tracks of each kind (default: ${DEFAULT-VALUE}); JSON has all")
    private int limit;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    DiffCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        Catalogs catalogs = new Catalogs(places.catalogs());
        ChosenVersions versions = new ChosenVersions(catalogs);
        String until = newer == null ? versions.current() : newer;
        String since = older == null
                ? versions.before(until)
                        .orElseThrow(() -> new CatalogException(
                                Kind.NO_CATALOG,
                                until + " is the only version that is kept, so there is nothing to compare it with."))
                : older;
        try (Catalog before = catalogs.open(since);
                Catalog after = catalogs.open(until)) {
            print(CompareCatalogs.compare(before, after, SameNaming.of(before, after)));
        }
    }

    private void print(CatalogDiff diff) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(DiffText.facts(diff)));
        } else {
            new DiffText(diff, Math.max(0, limit)).print(out);
        }
        out.flush();
    }
}
