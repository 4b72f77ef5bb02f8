package moodring.catalog.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import moodring.catalog.label.FeatureFile;
import moodring.catalog.label.MoodModel;
import moodring.catalog.label.Place;
import moodring.catalog.label.PlaceTracks;
import moodring.catalog.source.Field;
import moodring.settings.Places;
import moodring.track.Mood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code catalog label}. */
@Command(
        name = "label",
        description = "Gives each row of a file the mood that the current catalog's model finds, as CSV on stdout.",
        footer = {"", "Example:", "  ./moodring catalog label --input my-features.csv"})
final class LabelCommand implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LabelCommand.class);

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "CSV with the audio features; no names, ids or durations needed")
    private Path input;

    LabelCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        MoodModel model = CurrentModel.of(places);
        PlaceTracks tracks = new PlaceTracks(model);
        PrintWriter out = spec.commandLine().getOut();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(header());
        int[] row = new int[2];
        FeatureFile.open(input, CurrentModel.fields(model), places.state()).forEach(line -> {
            double[] values = line.values();
            row[0]++;
            boolean whole =
                    model.space().features().stream().allMatch(feature -> Double.isFinite(values[feature.ordinal()]));
            row[1] += whole ? 0 : 1;
            String id = line.text(Field.ID).orElse("");
            csv.writeRecord(whole ? cells(row[0], id, tracks.place(values)) : unknown(row[0], id));
        });
        flush(csv);
        if (row[1] > 0) {
            LOG.warn("{} of {} rows lack a feature; their mood is empty", row[1], row[0]);
        }
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("row", "id", "mood", "cluster"));
        Stream.of(Mood.values()).map(Mood::word).forEach(header::add);
        return header;
    }

    private static List<String> cells(int row, String id, Place place) {
        List<String> cells =
                new ArrayList<>(List.of(String.valueOf(row), id, place.mood().word(), String.valueOf(place.cluster())));
        for (Mood mood : Mood.values()) {
            cells.add(String.format(Locale.ROOT, "%.4f", place.probabilities().get(mood)));
        }
        return cells;
    }

    private static List<String> unknown(int row, String id) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(row), id));
        while (cells.size() < header().size()) {
            cells.add("");
        }
        return cells;
    }
}
