package moodring.recommend.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionPlane;
import moodring.emotion.EmotionProbabilities;
import moodring.track.Mood;
import moodring.track.PlanePoint;

/**
 * The bridge from emotions to moods: where each mood lies on the plane, and which emotions skip the plane.
 *
 * <p>Psychology measures valence and arousal from -1 to 1, music valence and energy from 0 to 1. We take
 * {@code (x + 1) / 2} for both: it maps the neutral face to the middle of the plane and keeps directions. Immutable;
 * the numbers stand in {@link BridgeFile}.
 */
public final class MoodBridge {
    private final Map<Mood, PlanePoint> places;
    private final Map<Emotion, Mood> straight;

    /**
     * @param places of all five moods
     * @param straight the emotions that go to a mood whatever the plane says; may be empty
     */
    public MoodBridge(Map<Mood, PlanePoint> places, Map<Emotion, Mood> straight) {
        this.places = new EnumMap<>(places);
        this.straight = Map.copyOf(straight);
        for (Mood mood : Mood.values()) {
            if (!places.containsKey(mood)) {
                throw new IllegalArgumentException("each mood needs a place, but " + mood.word() + " has none");
            }
        }
    }

    /** The same bridge, with more emotions that go straight to a mood. */
    public MoodBridge withStraight(Map<Emotion, Mood> more) {
        Map<Emotion, Mood> together = new EnumMap<>(Emotion.class);
        together.putAll(straight);
        together.putAll(more);
        return new MoodBridge(places, together);
    }

    /** Where a mood lies. */
    public PlanePoint placeOf(Mood mood) {
        return places.get(mood);
    }

    /** The mood among these that is nearest to a point. */
    public Mood nearest(PlanePoint point, Collection<Mood> among) {
        return among.stream()
                .min(Comparator.comparingDouble((Mood mood) -> placeOf(mood).distanceTo(point))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** Where a feeling lies, with its mood and with how exactly that is known. */
    public Target targetOf(Feeling feeling) {
        if (feeling instanceof Feeling.Seen seen) {
            return targetOf(seen.probabilities());
        }
        Mood mood = ((Feeling.Chosen) feeling).mood();
        return new Target(mood, placeOf(mood), 0);
    }

    private Target targetOf(EmotionProbabilities probabilities) {
        PlanePoint point = pointOf(probabilities);
        double spread = EmotionPlane.spread(probabilities) / 2;
        return Optional.ofNullable(straight.get(probabilities.likeliest()))
                .map(mood -> new Target(mood, placeOf(mood), spread))
                .orElseGet(() -> new Target(nearest(point, places.keySet()), point, spread));
    }

    /** Where a face lies on the plane of music. */
    public static PlanePoint pointOf(EmotionProbabilities probabilities) {
        EmotionPlane.Point point = EmotionPlane.of(probabilities);
        return new PlanePoint((point.valence() + 1) / 2, (point.arousal() + 1) / 2);
    }
}
