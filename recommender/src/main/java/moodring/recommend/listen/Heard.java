package moodring.recommend.listen;

import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;

/** What is known of the face after a frame. */
public sealed interface Heard {
    /** No face that could be read yet, or none for a while: nothing is known. */
    record Nobody(Why why) implements Heard {}

    /** A face is there, but not yet long enough, or its expression is changing. */
    record Unsteady(EmotionProbabilities probabilities, boolean sure) implements Heard {}

    /**
     * A face has shown this for a while.
     *
     * @param emotion that leads; nearly always the likeliest one
     * @param sure whether to act on it without asking
     */
    record Steady(Emotion emotion, EmotionProbabilities probabilities, boolean sure) implements Heard {}

    /** Why there is nobody. */
    enum Why {
        NO_FACE,
        SEVERAL_FACES,
        TOO_DARK
    }
}
