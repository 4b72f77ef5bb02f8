package moodring.emotion.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.network.onednn.InferencePass;
import moodring.emotion.network.onednn.Precision;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Reads faces, each by every {@link Look}, a fixed number at a time. Not thread-safe. */
public final class BatchReader {
    private static final int CLASSES = 7;

    private final int faces;
    private final float[] prepared = new float[FaceInput.LENGTH];
    private final Map<Look, InferencePass> passes = new EnumMap<>(Look.class);
    private final Map<Look, float[]> inputs = new EnumMap<>(Look.class);

    /**
     * @param graph whose input is one face and whose output is seven probabilities
     * @param faces read at once; a lone face is quickest with 1
     * @param precision bf16 takes half the time of f32; on 1,360 validation faces their cross-entropies differ by 0.0002
     */
    public BatchReader(ComputationGraph graph, int faces, Precision precision) {
        this.faces = faces;
        for (Look look : Look.values()) {
            passes.put(look, new InferencePass(graph, faces, look.size(), precision));
            inputs.put(look, new float[faces * look.size() * look.size()]);
        }
    }

    /** Takes the graph's parameters as they are now. */
    public void refresh() {
        passes.values().forEach(InferencePass::refresh);
    }

    /** One answer for each face, in the same order. */
    public List<FaceLogits> read(List<FaceCrop> crops) {
        List<FaceLogits> result = new ArrayList<>(crops.size());
        for (int from = 0; from < crops.size(); from += faces) {
            List<FaceCrop> some = crops.subList(from, Math.min(crops.size(), from + faces));
            fill(some);
            List<float[]> logits = new ArrayList<>();
            passes.forEach((look, pass) -> logits.add(pass.logits(inputs.get(look))));
            for (int i = 0; i < some.size(); i++) {
                result.add(FaceLogits.of(logits, i * CLASSES));
            }
        }
        return result;
    }

    private void fill(List<FaceCrop> crops) {
        for (int i = 0; i < crops.size(); i++) {
            FaceInput.write(crops.get(i), prepared, 0);
            int face = i;
            inputs.forEach((look, input) -> look.draw(prepared, input, face * look.size() * look.size()));
        }
    }
}
