package moodring.catalog.command;

import java.nio.file.Path;
import java.util.List;
import moodring.catalog.BuildSummary;
import moodring.catalog.CatalogBuild;
import moodring.catalog.CatalogSettings;
import moodring.catalog.Naming;
import moodring.catalog.source.TrackSource;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.Catalogs;
import moodring.settings.Places;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code catalog build}. */
@Command(
        name = "build",
        description = "Reads tracks, clusters and names them, and publishes a new version of the catalog.",
        footer = {
            "",
            "The last line on stdout is JSON. A version that fails a check is not published, and the old one stays.",
            "",
            "Example:",
            "  ./moodring catalog build --source csv --input tracks.csv.gz",
            "  ./moodring catalog build --source spotify --features reccobeats",
            "  ./moodring catalog build --input public.csv.gz --own my-library.csv",
            "  ./moodring catalog build --update --input new-tracks.csv"
        })
final class BuildCommand implements Runnable {

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SourceOptions sources;

    @Option(
            names = "--update",
            description = {
                "merge new and changed tracks into the current catalog, with its clusters and their names; all other",
                "tracks stay; says when the clusters should be fitted anew"
            })
    private boolean update;

    @Option(names = "--seed", description = "of everything random (default: ${DEFAULT-VALUE})")
    private long seed = CatalogSettings.SEED;

    @Option(names = "--clusters", paramLabel = "N", description = "how many (default: ${DEFAULT-VALUE})")
    private int clusters = CatalogSettings.CLUSTERS;

    @ArgGroup
    private NamedBy namedBy = new NamedBy();

    private static final class NamedBy {
        @Option(
                names = "--labels",
                arity = "1..*",
                paramLabel = "FILE",
                description = "learn the moods from these labelled tracks (columns mood and the audio features)")
        private List<Path> labels = List.of();

        @Option(names = "--prototypes-only", description = "name clusters without any labelled track")
        private boolean prototypesOnly;

        private Naming naming() {
            if (prototypesOnly) {
                return new Naming.ByPrototypes();
            }
            return labels.isEmpty() ? new Naming.ByShippedNumbers() : new Naming.ByLabels(labels);
        }
    }

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark master: local[N] or spark://HOST:PORT (default: ${DEFAULT-VALUE})")
    private String master = CatalogSettings.MASTER;

    @Option(
            names = "--allow-shrink",
            description = {
                "publish also with fewer than half of the current tracks, with other moods for many of them, or with",
                "made-up songs in place of real ones"
            })
    private boolean allowShrink;

    @Option(names = "--dry-run", description = "do everything but publish")
    private boolean dryRun;

    BuildCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        TrackSource source = sources.source(places);
        BuildSummary summary = new CatalogBuild(settings(), new Catalogs(places.catalogs())).run(source);
        if (summary.published()) {
            source.published();
        }
        spec.commandLine().getOut().println(summary.json());
        spec.commandLine().getOut().flush();
        summary.refusal().ifPresent(sentence -> {
            throw new CatalogException(Kind.BAD_DATA, sentence);
        });
    }

    private CatalogSettings settings() {
        Naming naming = sources.naming(namedBy.naming(), places);
        if (update && !(naming instanceof Naming.ByShippedNumbers)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--update keeps the current names; leave out --labels, --tags and --prototypes-only, or --update.");
        }
        return BrokenRule.unless(
                spec,
                () -> new CatalogSettings(
                        seed,
                        clusters,
                        naming,
                        master,
                        update,
                        allowShrink,
                        dryRun,
                        places.state().resolve("catalog-build")));
    }
}
