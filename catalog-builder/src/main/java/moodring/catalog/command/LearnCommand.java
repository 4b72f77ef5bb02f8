package moodring.catalog.command;

import java.nio.file.Path;
import java.util.List;
import moodring.catalog.label.LearnedNumbers;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code catalog learn}. */
@Command(
        name = "learn",
        description = {
            "Learns from labelled tracks the numbers that ship as data/mood-numbers.json: means, projections, temperatures.",
            "No labelled track is in them. A build takes them from the jar; build the program again to use new ones."
        },
        footer = {"", "Example:", "  ./moodring catalog learn --labels labelled-tracks.csv --out data/mood-numbers.json"
        })
final class LearnCommand implements Runnable {

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--labels",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV with a column mood and all nine audio features")
    private List<Path> labels;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "JSON file to write")
    private Path out;

    LearnCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        LearnedNumbers numbers = LearnedNumbers.learnAll(labels, places.state());
        numbers.write(out);
        numbers.spaces().forEach(space -> spec.commandLine()
                .getOut()
                .printf(
                        "%d features: %s; temperature %s%n",
                        space.space().features().size(), space.evidence(), space.temperature()));
        spec.commandLine().getOut().flush();
    }
}
