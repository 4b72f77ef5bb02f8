package moodring.catalog.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moodring.catalog.CatalogSettings;
import moodring.catalog.trial.Trial;
import moodring.catalog.trial.Trial.Steadiness;
import moodring.catalog.trial.TrialInput;
import moodring.catalog.trial.Variant;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code catalog stability}. */
@Command(
        name = "stability",
        description = {
            "Clusters the same tracks with several seeds and several bootstrap samples, and compares their moods.",
            "1 means that every track keeps its mood; with --labels also other draws of the labelled tracks."
        },
        footer = {"", "Example:", "  ./moodring catalog stability --input tracks.csv.gz"})
final class StabilityCommand implements Runnable {

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--input",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV of tracks to make clusters of")
    private List<Path> input;

    @Option(
            names = "--labels",
            arity = "1..*",
            paramLabel = "FILE",
            description = "learn the space from these instead of taking the numbers that ship")
    private List<Path> labels = List.of();

    @Option(names = "--repeats", paramLabel = "N", description = "of each kind (default: ${DEFAULT-VALUE})")
    private int repeats = 10;

    @Option(names = "--clusters", paramLabel = "N", description = "how many (default: ${DEFAULT-VALUE})")
    private int clusters = CatalogSettings.CLUSTERS;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "tracks drawn from the input (default: ${DEFAULT-VALUE})")
    private int sample = 10_000;

    @Option(names = "--seed", description = "of the draw (default: ${DEFAULT-VALUE})")
    private long seed = CatalogSettings.SEED;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    StabilityCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        BrokenRule.unlessKept(spec, () -> {
            CatalogSettings.requireClusters(clusters);
            BrokenRule.requireTwo("repeats", repeats);
        });
        TrialInput files = new TrialInput(labels, input, sample, seed, places.state());
        Variant shipped = Variant.shipped(files.features(), clusters);
        PrintWriter out = spec.commandLine().getOut();
        try (Trial trial = new Trial(files, shipped.features(), CatalogSettings.MASTER)) {
            Steadiness steadiness = trial.steadiness(shipped, repeats);
            out.println(json ? JsonText.of(report(steadiness)) : words(steadiness));
            out.flush();
        }
    }

    private String words(Steadiness steadiness) {
        String words = String.format(
                Locale.ROOT,
                "%d tracks, %d clusters; adjusted Rand index of their moods, mean of every two of %d%n"
                        + "seeds             %.3f%nbootstrap samples %.3f",
                steadiness.tracks(),
                clusters,
                repeats,
                steadiness.overSeeds(),
                steadiness.overTracks());
        return words
                + steadiness
                        .overLabels()
                        .map(index -> String.format(Locale.ROOT, "%ndraws of labels   %.3f", index))
                        .orElse("");
    }

    private Map<String, Object> report(Steadiness steadiness) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("tracks", steadiness.tracks());
        report.put("clusters", clusters);
        report.put("repeats", repeats);
        report.put("seed", seed);
        report.put("overSeeds", steadiness.overSeeds());
        report.put("overTracks", steadiness.overTracks());
        report.put("overLabels", steadiness.overLabels().orElse(null));
        return report;
    }
}
