package moodring.emotion.train;

import java.util.List;
import java.util.Map;
import moodring.emotion.Emotion;
import moodring.emotion.network.FaceInput;

/** The training part in the form that batches are drawn from: prepared faces and a target for each. */
final class TrainingFaces {
    static final int CLASSES = Emotion.values().length;

    private final int count;
    private final float[] prepared;
    private final float[] targets;

    /**
     * @param soft probabilities by row of FER-2013's file, from raters or a teacher; rows without any keep their label
     * @param share of the target that comes from them
     */
    TrainingFaces(List<LabelledFace> faces, Map<Integer, float[]> soft, double share) {
        count = faces.size();
        prepared = new float[count * FaceInput.LENGTH];
        targets = new float[count * CLASSES];
        for (int i = 0; i < count; i++) {
            LabelledFace face = faces.get(i);
            FaceInput.write(face.crop(), prepared, i * FaceInput.LENGTH);
            targets[i * CLASSES + face.emotion().ordinal()] = 1;
            float[] votes = face.person().isEmpty() ? soft.get(face.row()) : null;
            for (int k = 0; votes != null && k < CLASSES; k++) {
                targets[i * CLASSES + k] = (float) ((1 - share) * targets[i * CLASSES + k] + share * votes[k]);
            }
        }
    }

    int count() {
        return count;
    }

    /** A drawer of changed faces for one thread. */
    Augmentation augmentation() {
        return new Augmentation(prepared);
    }

    /** Moves the target at {@code place} of the batch towards this face's: all the way for a share of 1. */
    void addTarget(int face, float share, float[] batch, int place) {
        for (int k = 0; k < CLASSES; k++) {
            float before = batch[place * CLASSES + k];
            batch[place * CLASSES + k] = before + share * (targets[face * CLASSES + k] - before);
        }
    }
}
