package moodring.catalog.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moodring.catalog.label.Agreement;
import moodring.catalog.label.FeatureFile;
import moodring.catalog.label.LabelWord;
import moodring.catalog.label.MoodModel;
import moodring.catalog.label.PlaceTracks;
import moodring.catalog.source.Field;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.settings.Places;
import moodring.track.Mood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code catalog evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Compares the moods of the current catalog's model with a column \"mood\" of labelled tracks.",
            "happy is read as cheerful, calm as chill; only the moods that occur in the file count."
        },
        footer = {"", "Example:", "  ./moodring catalog evaluate --labels labelled-tracks.csv"})
final class EvaluateCommand implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluateCommand.class);

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "FILE",
            description = "CSV with a column mood and the audio features; no names or ids needed")
    private Path labels;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    EvaluateCommand(Places places) {
        this.places = places;
    }

    private record Example(Mood label, double[] values) {}

    @Override
    public void run() {
        MoodModel model = CurrentModel.of(places);
        List<Example> examples = examples(model);
        Set<Mood> moods = EnumSet.noneOf(Mood.class);
        examples.forEach(example -> moods.add(example.label()));
        PlaceTracks tracks = new PlaceTracks(model);
        Agreement agreement = new Agreement();
        examples.forEach(example ->
                agreement.add(example.label(), tracks.place(example.values()).mostProbable(moods)));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(agreement.report()));
        } else {
            AgreementTable.print(agreement, out);
        }
        out.flush();
    }

    private List<Example> examples(MoodModel model) {
        List<Field> needed = new ArrayList<>(CurrentModel.fields(model));
        needed.add(Field.MOOD);
        List<Example> examples = new ArrayList<>();
        int[] left = new int[1];
        FeatureFile.open(labels, needed, places.state()).forEach(line -> {
            double[] values = line.values();
            Mood mood = line.text(Field.MOOD).flatMap(LabelWord::mood).orElse(null);
            boolean whole =
                    model.space().features().stream().allMatch(feature -> Double.isFinite(values[feature.ordinal()]));
            if (mood == null || !whole) {
                left[0]++;
            } else {
                examples.add(new Example(mood, values));
            }
        });
        if (left[0] > 0) {
            LOG.warn("{} rows of {} have no known mood or lack a feature; they do not count", left[0], labels);
        }
        if (examples.isEmpty()) {
            throw new CatalogException(
                    Kind.BAD_DATA,
                    "No row of " + labels
                            + " has both a mood (energetic, chill, romantic, cheerful, sad, happy or calm) and all features.");
        }
        return examples;
    }
}
