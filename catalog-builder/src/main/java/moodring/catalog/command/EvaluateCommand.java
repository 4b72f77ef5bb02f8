package moodring.catalog.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moodring.catalog.CatalogSettings;
import moodring.catalog.label.Agreement;
import moodring.catalog.label.Example;
import moodring.catalog.label.LabelFiles;
import moodring.catalog.label.MoodModel;
import moodring.catalog.label.PlaceTracks;
import moodring.catalog.trial.CrossValidation.Measured;
import moodring.catalog.trial.Trial;
import moodring.catalog.trial.TrialInput;
import moodring.catalog.trial.Variant;
import moodring.settings.Places;
import moodring.track.Mood;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code catalog evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Compares the moods of the current catalog's model with a column \"mood\" of labelled tracks.",
            "happy is read as cheerful, calm as chill; only the moods that occur in the file count.",
            "With --folds no catalog is needed: everything is learned anew without each fold, and measured on it."
        },
        footer = {
            "",
            "Example:",
            "  ./moodring catalog evaluate --labels labelled-tracks.csv",
            "  ./moodring catalog evaluate --folds 5 --labels labelled-tracks.csv --input tracks.csv.gz"
        })
final class EvaluateCommand implements Runnable {

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--labels",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV with a column mood and the audio features; no names or ids needed. Each is measured")
    private List<Path> labels;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "learn from all labels but one of N parts, measure on that part, for each part")
    private int folds;

    @Option(
            names = "--input",
            arity = "1..*",
            paramLabel = "FILE",
            description = "with --folds: CSV of tracks to make clusters of (default: the labelled ones)")
    private List<Path> input = List.of();

    @Option(names = "--clusters", paramLabel = "N", description = "with --folds: how many (default: ${DEFAULT-VALUE})")
    private int clusters = CatalogSettings.CLUSTERS;

    @Option(names = "--seed", description = "with --folds: of folds and k-means (default: ${DEFAULT-VALUE})")
    private long seed = CatalogSettings.SEED;

    @Option(names = "--json", description = "as JSON; several files as an array")
    private boolean json;

    EvaluateCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        if (folds != 0) {
            BrokenRule.unlessKept(spec, () -> {
                BrokenRule.requireTwo("folds", folds);
                CatalogSettings.requireClusters(clusters);
            });
        }
        List<Agreement> agreements = folds > 1 ? inFolds() : ofCurrentModel();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            List<Map<String, Object>> reports = new ArrayList<>();
            for (int file = 0; file < agreements.size(); file++) {
                reports.add(report(file, agreements.get(file)));
            }
            out.println(JsonText.of(reports.size() == 1 ? reports.get(0) : reports));
        } else {
            for (int file = 0; file < agreements.size(); file++) {
                out.printf("%s%s: ", labels.get(file).getFileName(), folds > 1 ? ", " + folds + " folds" : "");
                AgreementTable.print(agreements.get(file), out);
                out.println();
            }
        }
        out.flush();
    }

    private Map<String, Object> report(int file, Agreement agreement) {
        Map<String, Object> report = new LinkedHashMap<>(agreement.report());
        report.put("file", labels.get(file).getFileName().toString());
        if (folds > 1) {
            report.put("folds", folds);
            report.put("seed", seed);
            report.put("clusters", clusters);
        }
        return report;
    }

    private List<Agreement> inFolds() {
        TrialInput files = new TrialInput(labels, input, CatalogSettings.LEARNED_FROM, seed, places.state());
        Variant shipped = Variant.shipped(files.features(), clusters);
        try (Trial trial = new Trial(files, shipped.features(), CatalogSettings.MASTER)) {
            return trial.inFolds(shipped, folds).stream()
                    .map(Measured::agreement)
                    .toList();
        }
    }

    private List<Agreement> ofCurrentModel() {
        MoodModel model = CurrentModel.of(places);
        return labels.stream().map(file -> agreement(model, file)).toList();
    }

    private Agreement agreement(MoodModel model, Path file) {
        List<Example> examples = LabelFiles.read(List.of(file), model.space().features(), places.state());
        Set<Mood> moods = EnumSet.noneOf(Mood.class);
        examples.forEach(example -> moods.add(example.mood()));
        PlaceTracks tracks = new PlaceTracks(model);
        Agreement agreement = new Agreement();
        examples.forEach(example -> agreement.add(example, tracks.place(example.values()), moods));
        return agreement;
    }
}
