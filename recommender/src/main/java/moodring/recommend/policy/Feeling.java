package moodring.recommend.policy;

import moodring.emotion.EmotionProbabilities;
import moodring.emotion.Face;
import moodring.track.Mood;

/** What is known of how the listener feels. */
public sealed interface Feeling {
    /** The listener said so. */
    record Chosen(Mood mood) implements Feeling {}

    /**
     * A face said so.
     *
     * @param sure whether the reader trusts its likeliest emotion
     */
    record Seen(EmotionProbabilities probabilities, boolean sure) implements Feeling {
        /** What one picture showed. */
        public static Seen of(Face face) {
            return new Seen(face.probabilities(), face.sure());
        }
    }
}
