package moodring.emotion;

/**
 * One face and what it shows.
 *
 * @param sure whether the highest probability passes the model's threshold, which was chosen on validation faces
 * @param valence expected valence, -1 (unpleasant) to 1 (pleasant), from all seven probabilities
 * @param arousal expected arousal, -1 (asleep) to 1 (excited)
 * @param spread standard deviation of the point on that plane, from the same probabilities
 */
public record Face(
        FaceBox box, EmotionProbabilities probabilities, boolean sure, double valence, double arousal, double spread) {}
