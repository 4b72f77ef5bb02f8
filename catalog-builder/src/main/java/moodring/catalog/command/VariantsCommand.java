package moodring.catalog.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moodring.catalog.CatalogSettings;
import moodring.catalog.label.Agreement;
import moodring.catalog.trial.CrossValidation.Measured;
import moodring.catalog.trial.Trial;
import moodring.catalog.trial.TrialInput;
import moodring.catalog.trial.Variant;
import moodring.catalog.trial.Variants;
import moodring.settings.Places;
import moodring.track.Feature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code catalog variants}. */
@Command(
        name = "variants",
        description = {
            "Measures ways to cluster and to name: in folds on labelled tracks, and by how little moods depend on the seed.",
            "Takes some minutes; nothing is published."
        },
        footer = {
            "",
            "ARI is the adjusted Rand index of the moods of all tracks, the mean of every two seeds.",
            "",
            "Example:",
            "  ./moodring catalog variants --labels labelled-tracks.csv --input tracks.csv.gz"
        })
final class VariantsCommand implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(VariantsCommand.class);

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--labels",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV with a column mood and the audio features; each is measured")
    private List<Path> labels;

    @Option(
            names = "--input",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV of tracks to make clusters of")
    private List<Path> input;

    @Option(names = "--folds", paramLabel = "N", description = "how many (default: ${DEFAULT-VALUE})")
    private int folds = 5;

    @Option(names = "--seeds", paramLabel = "N", description = "for the ARI (default: ${DEFAULT-VALUE})")
    private int seeds = 5;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "tracks drawn from the input (default: ${DEFAULT-VALUE})")
    private int sample = 10_000;

    @Option(names = "--seed", description = "of draw, folds and k-means (default: ${DEFAULT-VALUE})")
    private long seed = CatalogSettings.SEED;

    @Option(names = "--json", description = "as JSON, a line for each variant")
    private boolean json;

    VariantsCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        BrokenRule.unlessKept(spec, () -> {
            BrokenRule.requireTwo("folds", folds);
            BrokenRule.requireTwo("seeds", seeds);
        });
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.println(heading());
        }
        TrialInput files = new TrialInput(labels, input, sample, seed, places.state());
        try (Trial trial = new Trial(files, EnumSet.allOf(Feature.class), CatalogSettings.MASTER)) {
            for (Variant variant : Variants.all()) {
                LOG.info("measuring {}, {} clusters", variant.name(), variant.clusters());
                List<Measured> measured = trial.inFolds(variant, folds);
                double rand = trial.overSeeds(variant, seeds);
                out.println(json ? JsonText.of(report(variant, measured, rand)) : line(variant, measured, rand));
                out.flush();
            }
        }
    }

    private String heading() {
        StringBuilder heading = new StringBuilder(String.format("%-33s %4s", "variant", "k"));
        for (Path file : labels) {
            heading.append(" | %s: accuracy, macro-F1, recall of the moods in it, left out, ECE"
                    .formatted(file.getFileName()));
        }
        return heading.append(" | ARI").toString();
    }

    private static String line(Variant variant, List<Measured> measured, double rand) {
        StringBuilder line = new StringBuilder(String.format("%-33s %4d", variant.name(), variant.clusters()));
        for (Measured file : measured) {
            Agreement agreement = file.agreement();
            line.append(String.format(Locale.ROOT, " | %5.1f %.3f ", 100 * agreement.accuracy(), agreement.macroF1()));
            file.moods()
                    .forEach(mood -> line.append(
                            String.format(Locale.ROOT, " %s %2.0f", mood.word(), 100 * agreement.recall(mood))));
            line.append(
                    String.format(Locale.ROOT, "  %2.0f %% %.3f", 100 * file.leftOut(), agreement.calibrationError()));
        }
        return line.append(String.format(Locale.ROOT, " | %.2f", rand)).toString();
    }

    private Map<String, Object> report(Variant variant, List<Measured> measured, double rand) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (int file = 0; file < measured.size(); file++) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("file", labels.get(file).getFileName().toString());
            report.put("leftOut", measured.get(file).leftOut());
            report.putAll(measured.get(file).agreement().report());
            files.add(report);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("variant", variant.name());
        report.put("clusters", variant.clusters());
        report.put(
                "features",
                variant.features().stream().sorted().map(Feature::word).toList());
        report.put("folds", folds);
        report.put("seed", seed);
        report.put("sample", sample);
        report.put("adjustedRandIndex", rand);
        report.put("files", files);
        return report;
    }
}
