package moodring.recommend.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import moodring.recommend.sequence.ModelOrigin;
import moodring.recommend.sequence.TrainSequenceModel;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sequence train}: from playlists to a model folder. */
@Command(
        name = "train",
        description = "Trains the LSTM and the ranker from playlists; takes a few minutes. recommend then uses the new "
                + "model.",
        footer = {"", "Example:", "  ./moodring sequence train --playlists playlists.csv.gz --tracks tracks.csv.gz", ""
        })
public final class TrainSequenceCommand implements Callable<Integer> {
    private final Places places;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SequenceOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "folder for the model (default: sequence among the models in the data folder)")
    private Path out;

    public TrainSequenceCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        Path folder = out == null ? SequenceOptions.trained(places) : out;
        ModelOrigin origin = TrainSequenceModel.run(settings(folder)).origin();
        double error = origin.scores().memberErrors().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        PrintWriter writer = spec.commandLine().getOut();
        writer.printf(
                Locale.ROOT,
                "Wrote %s: learned from %d playlists; mean squared error %.4f on parts held out.%n",
                folder,
                origin.learnedFrom().size(),
                error);
        writer.flush();
        return 0;
    }

    private TrainSequenceModel.Settings settings(Path folder) {
        try {
            return new TrainSequenceModel.Settings(
                    options.playlists, options.tracks, folder, options.seed, options.recipe());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }
}
