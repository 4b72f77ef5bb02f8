package moodring.catalog.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.CatalogManifest;
import moodring.db.CatalogVersion;
import moodring.db.Catalogs;
import moodring.settings.Places;
import moodring.track.Mood;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code catalog status}. */
@Command(
        name = "status",
        description = "Says what is published; ends with 66 where nothing is.",
        footer = {"", "Example:", "  ./moodring catalog status --json"})
final class StatusCommand implements Runnable {

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    StatusCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        CatalogVersion version = new Catalogs(places.catalogs())
                .current()
                .orElseThrow(
                        () -> new CatalogException(
                                Kind.NO_CATALOG,
                                "No catalog is published in " + places.catalogs()
                                        + "; make one with ./moodring catalog build --source demo, or from your own files with --input."));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(facts(version)));
        } else {
            facts(version).forEach((name, value) -> out.printf("%-12s %s%n", name, value));
        }
        out.flush();
    }

    static Map<String, Object> facts(CatalogVersion version) {
        CatalogManifest manifest = version.manifest();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("catalog", manifest.id());
        facts.put("current", version.current());
        facts.put("builtAt", manifest.builtAt().toString());
        facts.put("source", manifest.origin().source());
        facts.put("madeUp", manifest.origin().madeUp());
        facts.put("tracks", manifest.tracks());
        Map<String, Integer> moods = new LinkedHashMap<>();
        for (Mood mood : Mood.values()) {
            moods.put(mood.word(), manifest.moods().getOrDefault(mood, 0));
        }
        facts.put("moods", moods);
        facts.put("clusters", manifest.clusters());
        facts.put("rejected", manifest.rejected());
        facts.put("scores", manifest.origin().scores());
        facts.put("contentHash", manifest.contentHash());
        facts.put("folder", version.folder().toString());
        return facts;
    }
}
