package moodring.recommend;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import moodring.emotion.Emotion;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.Goal;
import moodring.recommend.policy.Journey;
import moodring.recommend.sample.Taste;
import moodring.recommend.sample.Taste.Liking;
import moodring.track.AudioFeatures;
import moodring.track.PlacedTrack;

/** Says in one sentence why a song is in a queue, from the numbers that put it there. */
final class Reasons {
    private static final double[] STEPS = {0.2, 0.4, 0.6, 0.8};
    private static final String[] VALENCE = {"very dark", "dark", "neither bright nor dark", "bright", "very bright"};
    private static final String[] ENERGY = {"very quiet", "quiet", "steady", "lively", "intense"};

    private final Journey journey;
    private final Optional<Taste> taste;

    Reasons(Journey journey, Optional<Taste> taste) {
        this.journey = journey;
        this.taste = taste;
    }

    /** @param place in the journey, from 0 on */
    QueuedTrack queued(PlacedTrack placed, int place) {
        AudioFeatures features = placed.track().features();
        Optional<Liking> liking = taste.flatMap(learnt -> learnt.why(placed));
        OptionalInt step = journey.goal() == Goal.MATCH ? OptionalInt.empty() : OptionalInt.of(place + 1);
        Because because = new Because(
                sentence(features, place, liking), step(features.valence()), step(features.energy()), step, liking);
        return new QueuedTrack(placed, journey.steps().get(place), because);
    }

    private String sentence(AudioFeatures features, int place, Optional<Liking> liking) {
        String sound = String.format(
                Locale.ROOT,
                "%s (valence %.2f) and %s (energy %.2f)",
                VALENCE[step(features.valence()) - 1],
                features.valence(),
                ENERGY[step(features.energy()) - 1],
                features.energy());
        return sound.substring(0, 1).toUpperCase(Locale.ROOT) + sound.substring(1) + ", " + because(place)
                + liking.map(like -> "; " + like.words()).orElse("") + ".";
    }

    private String because(int place) {
        if (journey.goal() == Goal.MATCH) {
            return "because " + feeling();
        }
        return "step %d of %d from %s to %s, because %s"
                .formatted(
                        place + 1,
                        journey.steps().size(),
                        journey.start().word(),
                        journey.end().mood().word(),
                        feeling());
    }

    private String feeling() {
        if (journey.feeling() instanceof Feeling.Seen seen) {
            Emotion likeliest = seen.probabilities().likeliest();
            long percent = Math.round(100 * seen.probabilities().of(likeliest));
            return "you look " + adjective(likeliest) + " (" + percent + " %)";
        }
        return "you chose " + ((Feeling.Chosen) journey.feeling()).mood().word();
    }

    private static String adjective(Emotion emotion) {
        return switch (emotion) {
            case ANGRY -> "angry";
            case DISGUST -> "disgusted";
            case FEAR -> "afraid";
            case HAPPY -> "happy";
            case SAD -> "sad";
            case SURPRISE -> "surprised";
            case NEUTRAL -> "neutral";
        };
    }

    /** 1 to 5. */
    private static int step(double value) {
        return 1 + (int) Arrays.stream(STEPS).filter(start -> value >= start).count();
    }
}
