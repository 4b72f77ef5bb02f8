package moodring.emotion.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.face.FaceCrop;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A trained network that reads faces: each as it is and mirrored, the two probabilities averaged, calibrated. Safe for
 * several threads, which take turns.
 */
public final class EmotionNetwork {
    private static final int MANY = 16;

    private final ComputationGraph graph;
    private final Calibration calibration;
    private final Map<String, Object> origin;
    private final BatchReader single;
    private BatchReader many;

    private EmotionNetwork(ComputationGraph graph, Calibration calibration, Map<String, Object> origin) {
        this.graph = graph;
        this.calibration = calibration;
        this.origin = origin;
        single = new BatchReader(graph, 1);
    }

    /**
     * Loads a model after checking its file.
     *
     * @param folder with {@code model.zip} and {@code model.json}
     * @throws EmotionException of kind NO_MODEL with the file, the reason and the remedy
     */
    public static EmotionNetwork load(Path folder) {
        ModelFolder model = new ModelFolder(folder);
        ComputationGraph graph = model.graph();
        return new EmotionNetwork(graph, model.calibration(), model.origin());
    }

    /** One face: the quickest way for a camera. */
    public synchronized EmotionProbabilities read(FaceCrop face) {
        return single.read(List.of(face)).get(0).probabilities(calibration.temperature());
    }

    /** Many faces: the quickest way for a data set. One answer for each, in the same order. */
    public synchronized List<EmotionProbabilities> read(List<FaceCrop> faces) {
        return logits(faces).stream()
                .map(logits -> logits.probabilities(calibration.temperature()))
                .toList();
    }

    /** What {@link #read(List)} is made of, for choosing a temperature. */
    public synchronized List<FaceLogits> logits(List<FaceCrop> faces) {
        if (many == null) {
            many = new BatchReader(graph, MANY);
        }
        return many.read(faces);
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

    /** A copy of the trained weights, flattened as DL4J flattens them. */
    public float[] parameters() {
        return graph.params().toFloatVector();
    }
}
