package moodring.recommend.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import moodring.recommend.sequence.measure.CompareRecipes;
import moodring.recommend.sequence.measure.CompareRecipes.Result;
import moodring.recommend.sequence.measure.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sequence compare}: recipes of the LSTM against each other. */
@Command(
        name = "compare",
        description =
                "Trains a dozen recipes of the LSTM on four fifths of the playlists, briefly, and measures them on the "
                        + "fifth that is left: what helps and what does not.",
        footer = {
            "",
            "Example:",
            "  ./moodring sequence compare --playlists playlists.csv.gz --tracks tracks.csv.gz",
            ""
        })
public final class CompareSequenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--playlists",
            required = true,
            paramLabel = "FILE",
            description = "CSV with playlist_id, position and track_id; plain or .gz")
    private Path playlists;

    @Option(
            names = "--tracks",
            required = true,
            paramLabel = "FILE",
            description = "CSV with track_id and the nine audio features; plain or .gz")
    private Path tracks;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "12",
            description = "passes over the playlists at most (default: ${DEFAULT-VALUE})")
    private int epochs;

    @Option(names = "--seed", paramLabel = "N", description = "of everything that is random (default: 1)")
    private long seed = 1;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Map<String, Result> results = CompareRecipes.run(playlists, tracks, seed, epochs);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(results));
        } else {
            out.printf("%-36s %-24s %-24s %s%n", "", "mean squared error", "hit rate at 10", "MRR");
            results.forEach((name, result) -> out.printf(
                    "%-36s %-24s %-24s %s%n", name, text(result.mse()), text(result.hitRate10()), text(result.mrr())));
        }
        out.flush();
        return 0;
    }

    private static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.4f (%.4f–%.4f)", interval.value(), interval.low(), interval.high());
    }
}
