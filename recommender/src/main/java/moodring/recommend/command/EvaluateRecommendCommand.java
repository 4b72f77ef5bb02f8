package moodring.recommend.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodring.db.Catalog;
import moodring.db.Catalogs;
import moodring.recommend.measure.MeasureQueues;
import moodring.recommend.measure.QueueReport;
import moodring.recommend.policy.BridgeFile;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code recommend evaluate}: how good the queues are. */
@Command(
        name = "evaluate",
        description =
                "Measures the queues of the current catalog, offline and seeded: against random and nearest songs, "
                        + "without each part of the chain, over a week, while it learns, with and without the sequence model.",
        footer = {
            "",
            "Examples:",
            "  ./moodring recommend evaluate",
            "  ./moodring recommend evaluate --labels labels.csv --playlists playlists.csv.gz --tracks tracks.csv.gz",
            ""
        })
public final class EvaluateRecommendCommand implements Callable<Integer> {
    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "CSV with track_id and mood, for how often the mood is right")
    private Path labels;

    @Option(
            names = "--playlists",
            paramLabel = "FILE",
            description =
                    "CSV with playlist_id, position and track_id, for novelty and for what the sequence model adds")
    private Path playlists;

    @Option(
            names = "--tracks",
            paramLabel = "FILE",
            description = "CSV with the audio features of the playlists' tracks; goes with --playlists")
    private Path tracks;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "6",
            description =
                    "how often each of 15 wishes is asked, each time with another seed (default: ${DEFAULT-VALUE})")
    private int repeats;

    @Option(names = "--seed", paramLabel = "N", description = "of everything that is random (default: 1)")
    private long seed = 1;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    public EvaluateRecommendCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        MeasureQueues.Settings settings = settings();
        try (Catalog catalog = new Catalogs(places.catalogs()).open()) {
            QueueReport report = MeasureQueues.run(settings, catalog);
            var out = spec.commandLine().getOut();
            out.println(json ? new ObjectMapper().writeValueAsString(report.asMap()) : report.table());
            out.flush();
        }
        return 0;
    }

    private MeasureQueues.Settings settings() {
        try {
            return new MeasureQueues.Settings(
                    Optional.ofNullable(labels),
                    Optional.ofNullable(playlists),
                    Optional.ofNullable(tracks),
                    SequenceOptions.inUse(places),
                    BridgeFile.read(places.config()),
                    repeats,
                    seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }
}
