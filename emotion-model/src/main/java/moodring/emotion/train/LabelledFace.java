package moodring.emotion.train;

import java.util.Objects;
import moodring.emotion.Emotion;
import moodring.emotion.face.FaceCrop;

/**
 * One picture of a data set.
 *
 * @param usage FER-2013's word for the part it belongs to: {@code Training}, {@code PublicTest}, {@code PrivateTest}
 * @param person who it shows, where the data set says so, else empty: a person never stands on both sides of a split
 * @param row its number in FER-2013's file, from 0, by which votes and a teacher's answers are joined; {@link #NO_ROW} for
 *     pictures that do not come from it
 */
record LabelledFace(FaceCrop crop, Emotion emotion, String usage, String person, int row) {
    static final String TRAINING = "Training";
    static final int NO_ROW = -1;

    LabelledFace {
        Objects.requireNonNull(crop, "crop");
        Objects.requireNonNull(emotion, "emotion");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(person, "person");
    }

    /** The same, of another file than FER-2013's. */
    LabelledFace withoutRow() {
        return new LabelledFace(crop, emotion, usage, person, NO_ROW);
    }

    boolean isTraining() {
        return usage.equals(TRAINING);
    }
}
