package moodring.emotion;

import java.util.Map;

/**
 * Where the emotions lie on the plane of valence and arousal (Russell's circumplex), and where a face lies then.
 *
 * <p>Coordinates: means of "angry", "disgusted", "fearful", "happy", "sad" and "surprised" in J. A. Russell and A.
 * Mehrabian, "Evidence for a three-factor theory of emotions", Journal of Research in Personality 11 (1977), 273-294;
 * neutral is the origin.
 */
public final class EmotionPlane {
    private static final Map<Emotion, Point> COORDINATES = Map.of(
            Emotion.ANGRY, new Point(-0.51, 0.59),
            Emotion.DISGUST, new Point(-0.60, 0.35),
            Emotion.FEAR, new Point(-0.64, 0.60),
            Emotion.HAPPY, new Point(0.81, 0.51),
            Emotion.SAD, new Point(-0.63, -0.27),
            Emotion.SURPRISE, new Point(0.40, 0.67),
            Emotion.NEUTRAL, new Point(0, 0));

    private EmotionPlane() {}

    /**
     * A point on the plane.
     *
     * @param valence -1 (unpleasant) to 1 (pleasant)
     * @param arousal -1 (asleep) to 1 (excited)
     */
    public record Point(double valence, double arousal) {}

    /** Where one emotion lies. */
    public static Point of(Emotion emotion) {
        return COORDINATES.get(emotion);
    }

    /** The expected point of all seven probabilities: what the face as a whole says, not only its likeliest emotion. */
    public static Point of(EmotionProbabilities probabilities) {
        double valence = 0;
        double arousal = 0;
        for (Emotion emotion : Emotion.values()) {
            valence += probabilities.of(emotion) * of(emotion).valence();
            arousal += probabilities.of(emotion) * of(emotion).arousal();
        }
        return new Point(valence, arousal);
    }

    /** Root of the expected squared distance from the expected point: 0 for a certain emotion, at most about 1. */
    public static double spread(EmotionProbabilities probabilities) {
        Point mean = of(probabilities);
        double squares = 0;
        for (Emotion emotion : Emotion.values()) {
            Point point = of(emotion);
            double distance = Math.hypot(point.valence() - mean.valence(), point.arousal() - mean.arousal());
            squares += probabilities.of(emotion) * distance * distance;
        }
        return Math.sqrt(squares);
    }
}
