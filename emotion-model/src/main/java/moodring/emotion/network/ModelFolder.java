package moodring.emotion.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moodring.emotion.EmotionException;
import org.apache.commons.io.FileUtils;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/**
 * A trained model on disk: {@code model.zip}, DL4J's own format without updater state, and {@code model.json}, which says
 * what it is, its SHA-256, its calibration and where it came from. Several models that answer together (an ensemble, Hansen
 * and Salamon 1990) stand in folders inside one that has a {@code model.json} of their joint calibration and no weights.
 */
public final class ModelFolder {
    private static final String WEIGHTS = "model.zip";
    private static final String CARD = "model.json";
    private static final String MEMBERS = "members";
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
     * Writes the weights, then the card that names their hash: until both are there, {@link #graphs()} refuses.
     *
     * @param origin settings, data, versions and scores, as plain maps, lists, strings and numbers
     */
    public void write(ComputationGraph graph, Calibration calibration, Map<String, Object> origin) {
        Path part = folder.resolve(WEIGHTS + ".part");
        writing(() -> {
            ModelSerializer.writeModel(graph, part.toFile(), false);
            Files.move(part, weights.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            ObjectNode node = JSON.createObjectNode()
                    .put("format", FORMAT)
                    .put("file", WEIGHTS)
                    .put("bytes", Files.size(weights.path()))
                    .put("sha256", weights.sha256());
            writeCard(node, calibration, origin);
        });
    }

    /**
     * Copies models into folders of this one and writes the card that joins them. They may lie in this very folder: nothing
     * is replaced before all are copied.
     *
     * @param models each of one network
     * @param calibration of their mean
     * @param origin as for one model
     */
    public void write(List<ModelFolder> models, Calibration calibration, Map<String, Object> origin) {
        ObjectNode node = JSON.createObjectNode().put("format", FORMAT);
        ArrayNode members = node.putArray(MEMBERS);
        writing(() -> {
            for (ModelFolder model : models) {
                String name = "member-" + (members.size() + 1);
                copy(model.folder, part(name));
                members.addObject().put("folder", name).put("sha256", model.sha256());
            }
            for (JsonNode member : members) {
                String name = member.path("folder").asText();
                // What another model left there, weights from before CK+ for instance, must not pass for this one's.
                FileUtils.deleteDirectory(folder.resolve(name).toFile());
                Files.move(part(name), folder.resolve(name));
            }
            writeCard(node.put("sha256", joined(members)), calibration, origin);
        });
    }

    /** Something that writes files. */
    private interface Writing {
        void run() throws IOException;
    }

    private void writing(Writing writing) {
        try {
            Files.createDirectories(folder);
            writing.run();
        } catch (IOException e) {
            throw new EmotionException(
                    EmotionException.Kind.INPUT_OUTPUT,
                    "the model cannot be written to " + folder + " (is the disk full?): " + e.getMessage(),
                    e);
        }
    }

    private void writeCard(ObjectNode node, Calibration calibration, Map<String, Object> origin) throws IOException {
        node.put("temperature", calibration.temperature()).put("sureThreshold", calibration.sureThreshold());
        node.set("origin", JSON.valueToTree(origin));
        Path part = folder.resolve(CARD + ".part");
        Files.writeString(part, JSON.writeValueAsString(node) + "\n");
        Files.move(part, card, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The hash of several models: that of their hashes, one after another. */
    private static String joined(ArrayNode members) {
        StringBuilder hashes = new StringBuilder();
        members.forEach(member -> hashes.append(member.path("sha256").asText()));
        return ModelFile.sha256(hashes.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private Path part(String name) {
        return folder.resolve(name + ".part");
    }

    private static void copy(Path from, Path to) throws IOException {
        FileUtils.deleteDirectory(to.toFile());
        FileUtils.copyDirectory(from.toFile(), to.toFile());
    }

    /** The models that answer together; a model of one network is its own only member. */
    public List<ModelFolder> members() {
        JsonNode node = card();
        if (!node.has(MEMBERS)) {
            return List.of(this);
        }
        List<ModelFolder> result = new ArrayList<>();
        for (JsonNode member : node.path(MEMBERS)) {
            String name = member.path("folder").asText();
            if (!name.matches("[a-z0-9-]+")) {
                throw unusable("\"" + name + "\" is no folder inside it", null);
            }
            ModelFolder model = new ModelFolder(folder.resolve(name));
            if (!model.sha256().equals(member.path("sha256").asText())) {
                throw unusable(name + " is not the model that it names", null);
            }
            result.add(model);
        }
        return result;
    }

    /** Where the model is. */
    public Path folder() {
        return folder;
    }

    /** The networks, after size, hash and entries of their files were checked; DL4J opens nothing before that. */
    public List<ComputationGraph> graphs() {
        return members().stream().map(ModelFolder::graph).toList();
    }

    private ComputationGraph graph() {
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
            if (!node.path("origin").isObject()) {
                throw unusable("it does not say where the model came from (\"origin\")", null);
            }
            if (node.has(MEMBERS) && node.path(MEMBERS).isEmpty()) {
                throw unusable("it names no network (\"" + MEMBERS + "\")", null);
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
