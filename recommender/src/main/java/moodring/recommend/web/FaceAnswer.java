package moodring.recommend.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.Face;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.MoodBridge;
import moodring.recommend.policy.Target;
import moodring.track.Mood;

/**
 * One face, for the page.
 *
 * @param box x, y, width, height in pixels of the picture that was sent
 * @param moods the five moods, the most fitting first
 * @param point where the face lies on the map
 */
record FaceAnswer(
        List<Integer> box,
        String emotion,
        double probability,
        boolean sure,
        Map<String, Double> probabilities,
        List<String> moods,
        PlaceAnswer point) {

    static FaceAnswer of(Face face, MoodBridge bridge) {
        var box = face.box();
        EmotionProbabilities probabilities = face.probabilities();
        Emotion likeliest = probabilities.likeliest();
        return new FaceAnswer(
                List.of(box.x(), box.y(), box.width(), box.height()),
                likeliest.word(),
                rounded(probabilities.of(likeliest)),
                face.sure(),
                words(probabilities),
                moods(Feeling.Seen.of(face), bridge),
                place(Feeling.Seen.of(face), bridge));
    }

    /** The seven by their words, to four digits. */
    static Map<String, Double> words(EmotionProbabilities probabilities) {
        Map<String, Double> words = new LinkedHashMap<>();
        probabilities.asMap().forEach((emotion, share) -> words.put(emotion.word(), rounded(share)));
        return words;
    }

    /** The mood that the bridge decides for, then the others by their distance from where the face lies. */
    static List<String> moods(Feeling.Seen feeling, MoodBridge bridge) {
        var point = MoodBridge.pointOf(feeling.probabilities());
        Mood first = bridge.targetOf(feeling).mood();
        Comparator<Mood> byDistance =
                Comparator.comparingDouble(mood -> bridge.placeOf(mood).distanceTo(point));
        return Stream.of(Mood.values())
                .sorted(Comparator.comparing((Mood mood) -> mood != first).thenComparing(byDistance))
                .map(Mood::word)
                .toList();
    }

    static PlaceAnswer place(Feeling.Seen feeling, MoodBridge bridge) {
        Target target = bridge.targetOf(feeling);
        var point = MoodBridge.pointOf(feeling.probabilities());
        return new PlaceAnswer(rounded(point.valence()), rounded(point.energy()), rounded(target.spread()));
    }

    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
