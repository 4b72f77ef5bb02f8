package moodring.emotion.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recipes that were tried for a model, from the cards ({@code model.json}) that their trainings wrote. The first file by
 * name is the one that the others are compared with: a row says what it changed.
 */
final class TrialsTable {
    /** The folder beside a model that holds one card per trial. */
    static final String FOLDER = "trials";

    private static final String HEAD = """
            ## Recipes tried

            Short trainings that share a budget, so that recipes can be compared; `emotion-model/try-recipes` runs them again.
            Compared by validation, never by a test set. Few epochs favour what learns quickly: the last word have long trainings.

            | trial | what differs | validation accuracy | macro-F1 | ECE | seconds |
            |---|---|---:|---:|---:|---:|
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Trial> trials;

    private TrialsTable(List<Trial> trials) {
        this.trials = trials;
    }

    private record Trial(String name, JsonNode origin) {
        JsonNode settings() {
            return origin.path("settings");
        }
    }

    /** @param model the model's folder; without a folder {@value #FOLDER} in it the table is empty */
    static TrialsTable beside(Path model) throws IOException {
        Path folder = model.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return new TrialsTable(List.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> cards = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            return new TrialsTable(trials(cards));
        }
    }

    private static List<Trial> trials(List<Path> cards) throws IOException {
        List<Trial> trials = new ArrayList<>();
        for (Path card : cards) {
            String name = card.getFileName().toString().replace(".json", "");
            trials.add(new Trial(name, JSON.readTree(card.toFile()).path("origin")));
        }
        return trials;
    }

    /** A section in Markdown; empty without trials. */
    String text() {
        if (trials.isEmpty()) {
            return "";
        }
        return HEAD + trials.stream().map(this::row).collect(Collectors.joining()) + "\n";
    }

    private String row(Trial trial) {
        JsonNode validation = trial.origin().path("validation");
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f %% of %d | %.3f | %.3f | %d |%n",
                trial.name(),
                what(trial),
                100 * validation.path("accuracy").asDouble(),
                validation.path("examples").asInt(),
                validation.path("macroF1").asDouble(),
                validation.path("ece").asDouble(),
                trial.origin().path("seconds").asInt());
    }

    private String what(Trial trial) {
        JsonNode first = trials.get(0).settings();
        boolean all = trial == trials.get(0);
        String differences = trial.settings().properties().stream()
                .filter(setting -> all || !setting.getValue().equals(first.path(setting.getKey())))
                .map(setting ->
                        setting.getKey() + " " + setting.getValue().toString().replace("\"", ""))
                .collect(Collectors.joining(", "));
        return differences.isEmpty() ? "nothing" : differences;
    }
}
