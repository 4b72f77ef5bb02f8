package moodring.catalog.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moodring.catalog.label.Agreement;
import moodring.catalog.label.Example;
import moodring.catalog.label.LabelFiles;
import moodring.catalog.label.MoodModel;
import moodring.catalog.label.PlaceTracks;
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
            "happy is read as cheerful, calm as chill; only the moods that occur in the file count."
        },
        footer = {"", "Example:", "  ./moodring catalog evaluate --labels labelled-tracks.csv"})
final class EvaluateCommand implements Runnable {

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

    @Override
    public void run() {
        MoodModel model = CurrentModel.of(places);
        List<Example> examples = LabelFiles.read(List.of(labels), model.space().features(), places.state());
        Set<Mood> moods = EnumSet.noneOf(Mood.class);
        examples.forEach(example -> moods.add(example.mood()));
        PlaceTracks tracks = new PlaceTracks(model);
        Agreement agreement = new Agreement();
        examples.forEach(example ->
                agreement.add(example.mood(), tracks.place(example.values()).mostProbable(moods)));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(agreement.report()));
        } else {
            AgreementTable.print(agreement, out);
        }
        out.flush();
    }
}
