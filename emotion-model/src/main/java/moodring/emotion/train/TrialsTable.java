package moodring.emotion.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recipes that were tried for a model, from the cards ({@code model.json}) that their trainings wrote. The first file by
 * name is the one that the others are compared with: a row says what it changed.
 */
final class TrialsTable {
    /** The folder beside a model that holds one card per short trial. */
    static final String TRIALS = "trials";

    /** The folder beside a model that holds one card per long training, shipped or not. */
    static final String TRAININGS = "trainings";

    private static final String TRIALS_HEAD = """
            ## Recipes tried

            Short trainings that share a budget, so that recipes can be compared; `emotion-model/try-recipes` runs them again.
            Compared by validation, never by a test set. Few epochs favour what learns quickly: the last word have long trainings.

            """;

    private static final String TRAININGS_HEAD = """
            ## Long trainings

            Each is compared with the first. Where one began from the weights of another, its seconds come on top of the other's.

            """;

    private static final String COLUMNS = """
            | trial | what differs | validation accuracy | macro-F1 | ECE | seconds |
            |---|---|---:|---:|---:|---:|
            """;

    /** What a training did before its card had a word for it. */
    private static final Map<String, String> UNSAID = Map.of(
            "balance", "0.0",
            "corruption", "0.0",
            "smoothing", "0.0",
            "strength", "1.0",
            "covering", "0.7",
            "precision", "\"F32\"",
            "replicas", "1");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String head;
    private final List<Trial> trials;

    private TrialsTable(String head, List<Trial> trials) {
        this.head = head;
        this.trials = trials;
    }

    private record Trial(String name, JsonNode card) {
        JsonNode origin() {
            return card.path("origin");
        }

        JsonNode settings() {
            return origin().path("settings");
        }
    }

    /** @param model the model's folder; without a folder {@value #TRIALS} in it the table is empty */
    static TrialsTable trials(Path model) throws IOException {
        return new TrialsTable(TRIALS_HEAD, cards(model.resolve(TRIALS)));
    }

    /** @param model the model's folder; without a folder {@value #TRAININGS} in it the table is empty */
    static TrialsTable trainings(Path model) throws IOException {
        return new TrialsTable(TRAININGS_HEAD, cards(model.resolve(TRAININGS)));
    }

    private static List<Trial> cards(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Trial> trials = new ArrayList<>();
            for (Path card : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String name = card.getFileName().toString().replace(".json", "");
                trials.add(new Trial(name, JSON.readTree(card.toFile())));
            }
            return trials;
        }
    }

    /** A section in Markdown; empty without trials. */
    String text() {
        if (trials.isEmpty()) {
            return "";
        }
        return head + COLUMNS + trials.stream().map(this::row).collect(Collectors.joining()) + "\n";
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
        boolean all = trial == trials.get(0);
        List<String> differences = new ArrayList<>();
        start(trial).ifPresent(differences::add);
        trial.settings().properties().stream()
                .filter(setting -> all || differs(trial, setting.getKey()))
                .map(setting ->
                        setting.getKey() + " " + value(trial, setting.getKey()).replace("\"", ""))
                .forEach(differences::add);
        moreData(trial).forEach(differences::add);
        return differences.isEmpty() ? "nothing" : String.join(", ", differences);
    }

    private boolean differs(Trial trial, String setting) {
        Trial first = trials.get(0);
        String there = first.settings().has(setting) ? value(first, setting) : UNSAID.getOrDefault(setting, "");
        return !value(trial, setting).equals(there);
    }

    /** As the card has it, but a training that stopped early says how far it came. */
    private static String value(Trial trial, String setting) {
        String planned = trial.settings().path(setting).toString();
        String done = trial.origin().path("epochsDone").asText(planned);
        return setting.equals("epochs") && !done.equals(planned) ? done + " of " + planned : planned;
    }

    private Optional<String> start(Trial trial) {
        String sha256 = trial.origin().path("startedFrom").path("sha256").asText();
        return trials.stream()
                .filter(other -> !sha256.isEmpty()
                        && other.card().path("sha256").asText().equals(sha256))
                .map(other -> "from " + other.name())
                .findFirst()
                .or(() -> sha256.isEmpty() ? Optional.empty() : Optional.of("from other weights"));
    }

    /** Names of the data beside the first set: CK+, votes, a teacher's answers. */
    private static List<String> moreData(Trial trial) {
        List<String> names = new ArrayList<>();
        trial.origin()
                .path("data")
                .forEach(set -> names.add("with " + set.path("name").asText()));
        return names.stream().skip(1).toList();
    }
}
