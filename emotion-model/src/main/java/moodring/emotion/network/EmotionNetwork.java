package moodring.emotion.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.network.onednn.Precision;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A trained network that reads faces, or several that answer together: each face by several looks, the probabilities
 * averaged, calibrated. Safe for several threads, which take turns.
 */
public final class EmotionNetwork {
    private static final int MANY = 16;

    private final List<ComputationGraph> graphs;
    private final Calibration calibration;
    private final Map<String, Object> origin;
    private final List<BatchReader> single;
    private List<BatchReader> many = List.of();

    private EmotionNetwork(List<ComputationGraph> graphs, Calibration calibration, Map<String, Object> origin) {
        this.graphs = graphs;
        this.calibration = calibration;
        this.origin = origin;
        single = readers(1);
    }

    /**
     * Loads a model after checking its files.
     *
     * @param folder with {@code model.zip} and {@code model.json}
     * @throws EmotionException of kind NO_MODEL with the file, the reason and the remedy; INPUT_OUTPUT if the libraries
     *     that compute the networks cannot be loaded
     */
    public static EmotionNetwork load(Path folder) {
        ModelFolder model = new ModelFolder(folder);
        try {
            return over(model);
        } catch (LinkageError e) {
            throw EmotionException.notLoaded("ND4J and oneDNN", e);
        }
    }

    private static EmotionNetwork over(ModelFolder model) {
        List<ComputationGraph> graphs = model.graphs();
        Calibration calibration = model.calibration();
        Map<String, Object> origin = model.origin();
        try {
            return new EmotionNetwork(graphs, calibration, origin);
        } catch (RuntimeException e) {
            // DL4J opens graphs of any kind, and oneDNN too refuses those that it cannot run by runtime exceptions.
            throw new EmotionException(
                    EmotionException.Kind.NO_MODEL,
                    "the model in " + model.folder() + " is no network that reads faces here: " + e.getMessage() + "; "
                            + ModelFile.REMEDY,
                    e);
        }
    }

    /** One face: the quickest way for a camera. */
    public synchronized EmotionProbabilities read(FaceCrop face) {
        return read(single, List.of(face)).get(0).probabilities(calibration.temperature());
    }

    /** Many faces: the quickest way for a data set. One answer for each, in the same order. */
    public synchronized List<EmotionProbabilities> read(List<FaceCrop> faces) {
        return logits(faces).stream()
                .map(logits -> logits.probabilities(calibration.temperature()))
                .toList();
    }

    /** What {@link #read(List)} is made of, for choosing a temperature. */
    public synchronized List<FaceLogits> logits(List<FaceCrop> faces) {
        if (many.isEmpty()) {
            many = readers(MANY);
        }
        return read(many, faces);
    }

    private List<BatchReader> readers(int facesAtOnce) {
        return graphs.stream()
                .map(graph -> new BatchReader(graph, facesAtOnce, Precision.quickest()))
                .toList();
    }

    private static List<FaceLogits> read(List<BatchReader> readers, List<FaceCrop> faces) {
        return FaceLogits.joinEach(
                readers.stream().map(reader -> reader.read(faces)).toList());
    }

    /** Whether the highest probability passes the threshold that was chosen on validation faces. */
    public boolean isSure(EmotionProbabilities probabilities) {
        Emotion likeliest = probabilities.likeliest();
        return probabilities.of(likeliest) >= calibration.sureThreshold();
    }

    public Calibration calibration() {
        return calibration;
    }

    /** Settings, data, versions and scores of the training, as {@code model.json} tells them. */
    public Map<String, Object> origin() {
        return origin;
    }

    /** Which of our networks this is, as its origin tells it. */
    public Architecture architecture() {
        return Architecture.ofOrigin(origin);
    }

    /**
     * A copy of the trained weights, flattened as DL4J flattens them.
     *
     * @throws EmotionException of kind NO_MODEL if these are several networks
     */
    public float[] parameters() {
        if (graphs.size() > 1) {
            throw new EmotionException(
                    EmotionException.Kind.NO_MODEL,
                    "this model is " + graphs.size()
                            + " networks that answer together; name one of its folders member-N");
        }
        return graphs.get(0).params().toFloatVector();
    }
}
