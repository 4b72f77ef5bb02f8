package moodring.recommend.web;

import java.util.List;
import java.util.Map;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import moodring.recommend.listen.Heard;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.MoodBridge;

/**
 * The face over the last seconds, for the page.
 *
 * @param kind {@code face}, {@code faces}, {@code nobody} or {@code dark}; with the last three the rest is absent
 * @param settled whether the face has shown this for a while
 * @param moods the five moods, the most fitting first
 */
record SteadyAnswer(
        String kind,
        String emotion,
        Double probability,
        Boolean sure,
        Boolean settled,
        Map<String, Double> probabilities,
        List<String> moods,
        PlaceAnswer point) {

    static SteadyAnswer of(Heard heard, MoodBridge bridge) {
        if (heard instanceof Heard.Steady steady) {
            return face(steady.emotion(), steady.probabilities(), steady.sure(), true, bridge);
        }
        if (heard instanceof Heard.Unsteady unsteady) {
            EmotionProbabilities probabilities = unsteady.probabilities();
            return face(probabilities.likeliest(), probabilities, unsteady.sure(), false, bridge);
        }
        return new SteadyAnswer(kind(((Heard.Nobody) heard).why()), null, null, null, null, null, null, null);
    }

    private static SteadyAnswer face(
            Emotion emotion, EmotionProbabilities probabilities, boolean sure, boolean settled, MoodBridge bridge) {
        Feeling.Seen feeling = new Feeling.Seen(probabilities, sure);
        return new SteadyAnswer(
                "face",
                emotion.word(),
                FaceAnswer.rounded(probabilities.of(emotion)),
                sure,
                settled,
                FaceAnswer.words(probabilities),
                FaceAnswer.moods(feeling, bridge),
                FaceAnswer.place(feeling, bridge));
    }

    private static String kind(Heard.Why why) {
        return switch (why) {
            case NO_FACE -> "nobody";
            case SEVERAL_FACES -> "faces";
            case TOO_DARK -> "dark";
        };
    }
}
