package moodring.emotion.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import moodring.emotion.EmotionException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/**
 * A trained model on disk: {@code model.zip}, DL4J's own format without updater state, and {@code model.json}, which says
 * what it is, its SHA-256, its calibration and where it came from.
 */
public final class ModelFolder {
    private static final String WEIGHTS = "model.zip";
    private static final String CARD = "model.json";
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final ModelFile weights;
    private final Path card;

    public ModelFolder(Path folder) {
        this.folder = folder;
        weights = new ModelFile(folder.resolve(WEIGHTS));
        card = folder.resolve(CARD);
    }

    /**
     * Writes the weights, then the card that names their hash: until both are there, {@link #graph()} refuses.
     *
     * @param origin settings, data, versions and scores, as plain maps, lists, strings and numbers
     */
    public void write(ComputationGraph graph, Calibration calibration, Map<String, Object> origin) {
        Path part = folder.resolve(WEIGHTS + ".part");
        try {
            Files.createDirectories(folder);
            ModelSerializer.writeModel(graph, part.toFile(), false);
            Files.move(part, weights.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            ObjectNode node = JSON.createObjectNode()
                    .put("format", FORMAT)
                    .put("file", WEIGHTS)
                    .put("bytes", Files.size(weights.path()))
                    .put("sha256", weights.sha256())
                    .put("temperature", calibration.temperature())
                    .put("sureThreshold", calibration.sureThreshold());
            node.set("origin", JSON.valueToTree(origin));
            Path cardPart = folder.resolve(CARD + ".part");
            Files.writeString(cardPart, JSON.writeValueAsString(node) + "\n");
            Files.move(cardPart, card, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EmotionException(
                    EmotionException.Kind.INPUT_OUTPUT,
                    "the model cannot be written to " + folder + " (is the disk full?): " + e.getMessage(),
                    e);
        }
    }

    /** The network, after size, hash and entries of its file were checked; DL4J opens nothing before that. */
    public ComputationGraph graph() {
        JsonNode node = card();
        weights.check(node.path("sha256").asText());
        return weights.open();
    }

    public Calibration calibration() {
        JsonNode node = card();
        double temperature = node.path("temperature").asDouble(Double.NaN);
        double threshold = node.path("sureThreshold").asDouble(Double.NaN);
        try {
            return new Calibration(temperature, threshold);
        } catch (IllegalArgumentException e) {
            throw unusable("its calibration is missing or out of range", e);
        }
    }

    /** What {@link #write} was given as origin. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> origin() {
        return JSON.convertValue(card().path("origin"), Map.class);
    }

    /** SHA-256 of the weights, as the card says. */
    public String sha256() {
        return card().path("sha256").asText();
    }

    private JsonNode card() {
        if (!Files.isRegularFile(card)) {
            throw unusable("it is missing", null);
        }
        try {
            JsonNode node = JSON.readTree(card.toFile());
            if (node.path("format").asInt() != FORMAT) {
                throw unusable("it is not of format " + FORMAT, null);
            }
            return node;
        } catch (IOException e) {
            throw unusable("it is not JSON", e);
        }
    }

    private EmotionException unusable(String why, Exception cause) {
        return new EmotionException(
                EmotionException.Kind.NO_MODEL,
                "the model's card " + card + " cannot be used: " + why + "; " + ModelFile.REMEDY,
                cause);
    }
}
