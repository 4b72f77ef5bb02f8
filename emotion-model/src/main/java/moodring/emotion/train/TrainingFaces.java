package moodring.emotion.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import moodring.emotion.Emotion;
import moodring.emotion.network.FaceInput;

/** The training part in the form that batches are drawn from: prepared faces and a target for each. */
final class TrainingFaces {
    static final int CLASSES = Emotion.values().length;

    private final int count;
    private final float[] prepared;
    private final float[] targets;
    private final Emotion[] emotions;

    /**
     * @param soft probabilities by row of FER-2013's file, from raters or a teacher; rows without any, and pictures
     *     without a row, keep their label
     * @param share of the target that comes from them
     */
    TrainingFaces(List<LabelledFace> faces, Map<Integer, float[]> soft, double share) {
        this(faces, soft, share, 0);
    }

    /** @param smoothing share of each target that is spread over all emotions alike */
    TrainingFaces(List<LabelledFace> faces, Map<Integer, float[]> soft, double share, double smoothing) {
        count = faces.size();
        prepared = new float[count * FaceInput.LENGTH];
        targets = new float[count * CLASSES];
        emotions = faces.stream().map(LabelledFace::emotion).toArray(Emotion[]::new);
        for (int i = 0; i < count; i++) {
            LabelledFace face = faces.get(i);
            FaceInput.write(face.crop(), prepared, i * FaceInput.LENGTH);
            targets[i * CLASSES + face.emotion().ordinal()] = 1;
            float[] votes = soft.get(face.row());
            for (int k = 0; votes != null && k < CLASSES; k++) {
                targets[i * CLASSES + k] = (float) ((1 - share) * targets[i * CLASSES + k] + share * votes[k]);
            }
        }
        for (int j = 0; j < targets.length; j++) {
            targets[j] = (float) ((1 - smoothing) * targets[j] + smoothing / CLASSES);
        }
    }

    int count() {
        return count;
    }

    /**
     * The faces of one epoch, as many as there are, each about as often as its emotion asks: its share of the faces to the
     * power of minus {@code balance}. In the faces' order; a balance of 0 gives each face once.
     *
     * @param random says which faces of an emotion are shown once more, or not at all
     */
    int[] drawn(double balance, SplittableRandom random) {
        double[] upTo = new double[count + 1];
        double[] perFace = perFace(balance);
        for (int face = 0; face < count; face++) {
            upTo[face + 1] = upTo[face] + perFace[emotions[face].ordinal()];
        }
        // One draw for all: evenly spaced marks, and a face is shown as often as marks fall on it.
        double first = balance == 0 ? 0.5 : random.nextDouble();
        int[] drawn = new int[count];
        for (int mark = 0, face = 0; mark < count; mark++) {
            while (face + 1 < count && upTo[face + 1] <= (first + mark) * upTo[count] / count) {
                face++;
            }
            drawn[mark] = face;
        }
        return drawn;
    }

    private double[] perFace(double balance) {
        double[] shares = new double[CLASSES];
        for (Emotion emotion : emotions) {
            shares[emotion.ordinal()] += 1.0 / count;
        }
        return Arrays.stream(shares)
                .map(share -> share == 0 ? 0 : Math.pow(share, -balance))
                .toArray();
    }

    /**
     * A drawer of changed faces for one thread.
     *
     * @param showing how strong the changes are
     */
    Augmentation augmentation(TrainingSettings.Showing showing) {
        return new Augmentation(prepared, showing.strength(), showing.covering());
    }

    /** Moves the target at {@code place} of the batch towards this face's: all the way for a share of 1. */
    void addTarget(int face, float share, float[] batch, int place) {
        for (int k = 0; k < CLASSES; k++) {
            float before = batch[place * CLASSES + k];
            batch[place * CLASSES + k] = before + share * (targets[face * CLASSES + k] - before);
        }
    }
}
