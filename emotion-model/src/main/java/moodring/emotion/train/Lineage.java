package moodring.emotion.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import moodring.emotion.network.ModelFolder;

/** How a model's networks came to be, for its card: each network, the trainings behind it, and what they learned from. */
final class Lineage {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What tells one training from the next, as its origin names it. */
    private static final List<String> SETTINGS = List.of(
            "batch",
            "learningRate",
            "weightDecay",
            "sizes",
            "softTargets",
            "smoothing",
            "mixup",
            "balance",
            "corruption",
            "strength",
            "covering",
            "patience",
            "precision",
            "replicas",
            "seed");

    private final ModelFolder model;

    Lineage(ModelFolder model) {
        this.model = model;
    }

    /**
     * One section of Markdown per network.
     *
     * @param card folder of the card, from which its pictures are named
     */
    String networks(Path card) {
        List<ModelFolder> members = model.members();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < members.size(); i++) {
            text.append(members.size() > 1 ? "### Network " + (i + 1) + " of " + members.size() + "\n\n" : "");
            text.append(network(members.get(i), card));
        }
        return text.toString();
    }

    private static String network(ModelFolder member, Path card) {
        JsonNode origin = JSON.valueToTree(member.origin());
        JsonNode settings = origin.path("settings");
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, width %d, depth %d; dropout keeps %.2f; SHA-256 `%s`.%n%n",
                settings.path("kind").asText().toLowerCase(Locale.ROOT),
                settings.path("width").asInt(),
                settings.path("depth").asInt(),
                settings.path("dropoutKeeps").asDouble(),
                member.sha256()));
        text.append("| training | epochs | kept | seconds | settings | learned from | validation accuracy |\n");
        text.append("|---:|---:|---:|---:|---|---|---:|\n");
        List<JsonNode> trainings = trainings(origin);
        for (int i = 0; i < trainings.size(); i++) {
            text.append(row(i + 1, trainings.get(i)));
        }
        return text.append('\n').append(curves(member, card)).append('\n').toString();
    }

    /** The first one, from random weights, to the last. */
    private static List<JsonNode> trainings(JsonNode last) {
        List<JsonNode> result = new ArrayList<>();
        for (JsonNode origin = last; !origin.isMissingNode(); origin = origin.at("/startedFrom/origin")) {
            result.add(0, origin);
        }
        return result;
    }

    private static String row(int number, JsonNode origin) {
        String settings = SETTINGS.stream()
                .filter(name -> !origin.at("/settings/" + name).isMissingNode()
                        && !origin.at("/settings/" + name).asText().equals("0.0"))
                .map(name -> name + " " + plain(origin.at("/settings/" + name)))
                .collect(Collectors.joining(", "));
        List<String> names = new ArrayList<>();
        origin.path("data").forEach(set -> names.add(set.path("name").asText()));
        return String.format(
                Locale.ROOT,
                "| %d | %d of %s | %d | %d | %s | %s | %.4f |%n",
                number,
                origin.path("epochsDone").asInt(),
                origin.at("/settings/epochs").asText(),
                origin.path("bestEpoch").asInt(),
                origin.path("seconds").asInt(),
                settings,
                String.join(", ", names),
                origin.at("/validation/accuracy").asDouble());
    }

    private static String plain(JsonNode value) {
        return value.toString().replaceAll("[\\[\\]\"]", "").replace(",", "-");
    }

    /** Pictures of the learning curves that lie in the model, the last training's and that of the weights before CK+. */
    private static String curves(ModelFolder member, Path card) {
        Path folder = member.folder();
        StringBuilder text = new StringBuilder();
        for (Path picture : List.of(folder.resolve(FoldTraining.BEFORE_CK), folder)) {
            if (Files.exists(picture.resolve("curves.png"))) {
                String path = card.toAbsolutePath()
                        .normalize()
                        .relativize(
                                picture.resolve("curves.png").toAbsolutePath().normalize())
                        .toString()
                        .replace('\\', '/');
                text.append(picture.equals(folder) ? "The last training: " : "The weights before CK+: ");
                text.append("![curves](").append(path).append(")\n");
            }
        }
        return text.toString();
    }

    /** Every file that a network, or the weights it started from, learned from. */
    String data() {
        Set<String> rows = new LinkedHashSet<>();
        for (ModelFolder member : model.members()) {
            for (JsonNode origin : trainings(JSON.valueToTree(member.origin()))) {
                origin.path("data").forEach(set -> rows.add(dataRow(set)));
            }
        }
        JsonNode leftOut = JSON.valueToTree(model.members().get(0).origin()).path("leftOut");
        return "| data set | pictures | SHA-256 | use |\n|---|---:|---|---|\n"
                + String.join("", rows)
                + String.format(
                        "%nLeft out of the Training rows: %d equal to a test picture, %d copies of another row, %d nearly blank.%n",
                        leftOut.path("equalToATestPicture").asInt(),
                        leftOut.path("copies").asInt(),
                        leftOut.path("nearlyBlank").asInt());
    }

    /** Whether a network, or the weights it started from, learned from a teacher. */
    boolean hasTeacher() {
        return data().contains(Origin.TEACHER);
    }

    private static String dataRow(JsonNode set) {
        return String.format(
                "| %s | %d | `%s` | %s |%n",
                set.path("name").asText(),
                set.path("pictures").asInt(),
                set.path("sha256").asText(),
                set.path("use").asText());
    }
}
