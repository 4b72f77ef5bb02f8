package moodring.emotion.network;

import java.util.ArrayList;
import java.util.List;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.network.onednn.InferencePass;
import moodring.emotion.network.onednn.Precision;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Reads faces, each as it is and mirrored from a little closer, a fixed number at a time. Not thread-safe. */
public final class BatchReader {
    private static final int CLASSES = 7;

    private final InferencePass pass;
    private final int faces;
    private final float[] input;

    /**
     * @param graph whose input is one face and whose output is seven probabilities
     * @param faces read at once; a lone face is quickest with 1
     */
    public BatchReader(ComputationGraph graph, int faces) {
        this.faces = faces;
        pass = new InferencePass(graph, 2 * faces, FaceCrop.SIZE, Precision.F32);
        input = new float[2 * faces * FaceInput.LENGTH];
    }

    /** Takes the graph's parameters as they are now. */
    public void refresh() {
        pass.refresh();
    }

    /** One answer for each face, in the same order. */
    public List<FaceLogits> read(List<FaceCrop> crops) {
        List<FaceLogits> result = new ArrayList<>(crops.size());
        for (int from = 0; from < crops.size(); from += faces) {
            List<FaceCrop> some = crops.subList(from, Math.min(crops.size(), from + faces));
            fill(some);
            float[] logits = pass.logits(input);
            for (int i = 0; i < some.size(); i++) {
                result.add(FaceLogits.of(logits, 2 * i * CLASSES));
            }
        }
        return result;
    }

    private void fill(List<FaceCrop> crops) {
        for (int i = 0; i < crops.size(); i++) {
            int start = 2 * i * FaceInput.LENGTH;
            FaceInput.write(crops.get(i), input, start);
            FaceInput.writeMirroredCloser(input, start, input, start + FaceInput.LENGTH);
        }
    }
}
