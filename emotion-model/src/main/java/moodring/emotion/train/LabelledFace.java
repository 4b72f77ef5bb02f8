package moodring.emotion.train;

import java.util.Objects;
import moodring.emotion.Emotion;
import moodring.emotion.face.FaceCrop;

/**
 * One picture of a data set.
 *
 * @param usage FER-2013's word for the part it belongs to: {@code Training}, {@code PublicTest}, {@code PrivateTest}
 * @param person who it shows, where the data set says so, else empty: a person never stands on both sides of a split
 * @param row its number in its file, from 0, by which votes and a teacher's answers are joined
 */
record LabelledFace(FaceCrop crop, Emotion emotion, String usage, String person, int row) {
    static final String TRAINING = "Training";

    LabelledFace {
        Objects.requireNonNull(crop, "crop");
        Objects.requireNonNull(emotion, "emotion");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(person, "person");
    }

    boolean isTraining() {
        return usage.equals(TRAINING);
    }
}
