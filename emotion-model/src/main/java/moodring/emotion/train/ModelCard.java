package moodring.emotion.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.network.Calibration;
import moodring.emotion.network.ModelFolder;

/**
 * Keeps a model's measurements as JSON and pictures in one folder, and writes {@code MODEL_CARD.md} from those that are of
 * this very model. Nobody types a figure into it.
 */
final class ModelCard {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String MODEL = "model";
    private static final String CALIBRATION = "calibration";
    private static final String PREFIX = "evaluation-";
    private static final String TEACHERS = """
            A teacher's file holds seven probabilities for each Training row; its share of the target stands beside it. Those
            called teacher-a.csv and so on are of this project and lie in `data/teachers`: what earlier networks said, weighed
            with the votes of FER+'s raters (`emotion teach --ferplus`), for no row of the test parts, by networks that held
            back the same validation rows.

            """;

    private final ModelFolder model;
    private final Path folder;

    /** @param folder where reports and card stand; often the model's own */
    ModelCard(Path model, Path folder) {
        this.model = new ModelFolder(model);
        this.folder = folder;
    }

    void add(EvaluationReport report) {
        try {
            Files.createDirectories(folder);
            Map<String, Object> values = new LinkedHashMap<>(report.asMap());
            values.putAll(identity(model));
            String name = slug(values.get("dataset").toString());
            Files.writeString(folder.resolve(PREFIX + name + ".json"), JSON.writeValueAsString(values) + "\n");
            Pictures.confusion(report.evaluation(), folder.resolve("confusion-" + name + ".png"));
            Pictures.calibration(report.evaluation(), folder.resolve("calibration-" + name + ".png"));
            write();
        } catch (IOException e) {
            throw new EmotionException(
                    EmotionException.Kind.INPUT_OUTPUT, "the report cannot be written to " + folder, e);
        }
    }

    /** Writes the card anew from everything that was measured of this very model. */
    void write() throws IOException {
        Files.writeString(folder.resolve("MODEL_CARD.md"), text(measurements()) + robustness());
    }

    private String robustness() throws IOException {
        Path file = folder.resolve(MeasureRobustness.FILE);
        if (!Files.exists(file)) {
            return "";
        }
        JsonNode node = JSON.readTree(file.toFile());
        RobustnessReport report = JSON.treeToValue(node, RobustnessReport.class);
        return isOfThisModel(node)
                ? "\n## In webcam pictures\n\nFaces of " + report.dataset() + " in drawn rooms of 640 × 480 pixels.\n\n"
                        + report.table()
                : "";
    }

    /** What a report says of the model that it measured: the same weights, calibrated otherwise, answer otherwise. */
    static Map<String, Object> identity(ModelFolder model) {
        Calibration calibration = model.calibration();
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put(MODEL, model.sha256());
        identity.put(CALIBRATION, List.of(calibration.temperature(), calibration.sureThreshold()));
        return identity;
    }

    /** Reports that were written before they named the calibration are known by the weights alone. */
    private boolean isOfThisModel(JsonNode report) {
        JsonNode own = JSON.valueToTree(identity(model));
        return report.path(MODEL).equals(own.path(MODEL))
                && (!report.has(CALIBRATION) || report.path(CALIBRATION).equals(own.path(CALIBRATION)));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private List<JsonNode> measurements() throws IOException {
        List<JsonNode> result = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> reports = files.filter(
                            file -> file.getFileName().toString().matches(PREFIX + ".*\\.json"))
                    .sorted()
                    .toList();
            for (Path report : reports) {
                JsonNode node = JSON.readTree(report.toFile());
                if (isOfThisModel(node)) {
                    result.add(node);
                }
            }
        }
        return result;
    }

    private String text(List<JsonNode> measurements) throws IOException {
        JsonNode origin = JSON.valueToTree(model.origin());
        Lineage lineage = new Lineage(model);
        return template()
                .replace("{{what}}", what(model.members().size()))
                .replace("{{origin}}", table(origin))
                .replace("{{networks}}", lineage.networks(folder))
                .replace("{{data}}", lineage.data())
                .replace("{{teachers}}", lineage.hasTeacher() ? TEACHERS : "")
                .replace(
                        "{{trials}}",
                        TrialsTable.trials(model.folder()).text()
                                + TrialsTable.trainings(model.folder()).text())
                .replace("{{validation}}", validation(origin.path("validation")))
                .replace(
                        "{{measurements}}",
                        String.join(
                                "\n",
                                measurements.stream().map(ModelCard::section).toList()));
    }

    private static String what(int networks) {
        return networks == 1
                ? "A convolutional network that reads one 48×48 grey face and answers with seven probabilities"
                : networks
                        + " convolutional networks that read one 48×48 grey face and answer together with seven probabilities";
    }

    private static String template() throws IOException {
        try (InputStream in = ModelCard.class.getResourceAsStream("MODEL_CARD.template.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String table(JsonNode origin) {
        StringBuilder rows = new StringBuilder("| | |\n|---|---|\n");
        row(rows, "trained", origin.path("trained").asText());
        row(rows, "weights, SHA-256", "`" + model.sha256() + "`");
        row(rows, "temperature", number(model.calibration().temperature()));
        row(rows, "sure from", number(model.calibration().sureThreshold()));
        fields(rows, "", origin.path("libraries"));
        return rows.toString();
    }

    private static String validation(JsonNode validation) {
        StringBuilder rows = new StringBuilder("| | |\n|---|---:|\n");
        fields(rows, "", validation);
        return rows.toString();
    }

    private static String section(JsonNode m) {
        String dataset = m.path("dataset").asText();
        StringBuilder text = new StringBuilder("### " + dataset + "\n\n| | |\n|---|---:|\n");
        row(text, "pictures", m.path("examples").asText());
        row(text, "accuracy", plain(m.path("accuracy")));
        row(text, "accuracy, 95 % interval", plain(m.path("accuracyInterval")));
        row(text, "macro-F1", plain(m.path("macroF1")));
        row(text, "ECE, 15 bins", plain(m.path("ece")));
        row(text, "ECE of a perfectly calibrated model, by chance", plain(m.path("eceByChance")));
        for (String name : List.of("withoutDuplicates", "ferplus")) {
            if (m.has(name)) {
                row(text, name + ": pictures", m.at("/" + name + "/examples").asText());
                row(text, name + ": accuracy", plain(m.at("/" + name + "/accuracy")));
            }
        }
        row(text, "sure: share", plain(m.at("/sure/share")));
        row(text, "sure: accuracy", plain(m.at("/sure/accuracy")));
        fields(text, "accuracy, ", m.path("byBrightness"));
        fields(text, "accuracy, ", m.path("parts"));
        if (m.has("folds")) {
            row(text, "folds: accuracies", plain(m.path("folds")));
            row(text, "folds: seed", m.path("seed").asText());
            row(text, "folds: how they learn", FoldTraining.words());
        }
        if (m.has("contemptLeftOut")) {
            row(text, "contempt, left out", m.path("contemptLeftOut").asText());
        }
        emotions(text, m.path("perClass"));
        String name = slug(dataset);
        return text.append("\n![confusion](confusion-" + name + ".png)\n![calibration](calibration-" + name + ".png)\n")
                .toString();
    }

    private static void emotions(StringBuilder text, JsonNode perClass) {
        text.append("\n| emotion | precision | recall | support |\n|---|---:|---:|---:|\n");
        for (Emotion emotion : Emotion.values()) {
            JsonNode one = perClass.path(emotion.word());
            text.append(String.format(
                    "| %s | %s | %s | %s |%n",
                    emotion.word(),
                    plain(one.path("precision")),
                    plain(one.path("recall")),
                    one.path("support").asText()));
        }
    }

    private static void fields(StringBuilder rows, String prefix, JsonNode object) {
        object.properties().forEach(field -> row(rows, prefix + field.getKey(), plain(field.getValue())));
    }

    private static void row(StringBuilder rows, String name, String value) {
        rows.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static String plain(JsonNode value) {
        if (value.isFloatingPointNumber()) {
            return number(value.asDouble());
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(plain(part)));
            return String.join(", ", parts);
        }
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static String number(double value) {
        return Math.abs(value) < 0.001 && value != 0
                ? String.format(Locale.ROOT, "%.5f", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }
}
