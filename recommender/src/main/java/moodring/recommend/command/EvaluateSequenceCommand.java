package moodring.recommend.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodring.recommend.sequence.measure.EvaluateSequence;
import moodring.recommend.sequence.measure.SequenceReport;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sequence evaluate}: how well the next song of a playlist is predicted. */
@Command(
        name = "evaluate",
        description =
                "Measures how well the next song is predicted, from the sixth on, with 95 %% intervals by playlist: "
                        + "in five folds, training anew in each, or with everything learned from another file.",
        footer = {
            "",
            "Examples:",
            "  ./moodring sequence evaluate --playlists playlists.csv.gz --tracks tracks.csv.gz",
            "  ./moodring sequence evaluate --playlists new.csv --tracks tracks.csv.gz --fit playlists.csv.gz --json",
            ""
        })
public final class EvaluateSequenceCommand implements Callable<Integer> {
    private final Places places;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SequenceOptions options;

    @Option(
            names = "--fit",
            paramLabel = "FILE",
            description = "playlists to learn from; the trained model is used if it did not learn from --playlists")
    private Path fit;

    @Option(
            names = "--sequence-model",
            paramLabel = "DIR",
            description = "folder of the trained model, for --fit (default: the one that ships)")
    private Path model;

    @Option(
            names = "--full-steps",
            paramLabel = "N",
            defaultValue = "3",
            description = "for how many songs of each playlist all tracks are candidates (default: ${DEFAULT-VALUE})")
    private int fullSteps;

    @Option(names = "--without-lstm-too", description = "also train and measure the ranker without the LSTM")
    private boolean withoutLstmToo;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    public EvaluateSequenceCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        SequenceReport report = EvaluateSequence.run(settings());
        var out = spec.commandLine().getOut();
        out.println(json ? new ObjectMapper().writeValueAsString(report.asMap()) : report.table());
        out.flush();
        return 0;
    }

    private EvaluateSequence.Settings settings() {
        try {
            return new EvaluateSequence.Settings(
                    options.playlists,
                    options.tracks,
                    Optional.ofNullable(fit),
                    model == null ? SequenceOptions.shipped(places) : model,
                    options.seed,
                    fullSteps,
                    withoutLstmToo,
                    options.recipe());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }
}
