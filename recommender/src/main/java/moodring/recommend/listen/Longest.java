package moodring.recommend.listen;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import moodring.emotion.Emotion;

/** Which emotion was steady for the most frames, with its mean probabilities. */
final class Longest {
    private final Map<Emotion, Sum> sums = new EnumMap<>(Emotion.class);
    private Heard person;

    private static final class Sum {
        private final double[] probabilities = new double[Emotion.values().length];
        private int frames;
        private int sure;
    }

    void add(Heard heard) {
        if (!(heard instanceof Heard.Nobody)) {
            person = heard;
        }
        if (heard instanceof Heard.Steady steady) {
            Sum sum = sums.computeIfAbsent(steady.emotion(), first -> new Sum());
            for (Emotion emotion : Emotion.values()) {
                sum.probabilities[emotion.ordinal()] += steady.probabilities().of(emotion);
            }
            sum.frames++;
            sum.sure += steady.sure() ? 1 : 0;
        }
    }

    /** Without a steady emotion, what the last frame with a face showed; empty if there never was one. */
    Optional<Heard> answer() {
        Optional<Heard> steady = sums.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().frames))
                .map(entry -> steady(entry.getKey(), entry.getValue()));
        return steady.or(() -> Optional.ofNullable(person));
    }

    private static Heard steady(Emotion emotion, Sum sum) {
        return new Heard.Steady(emotion, Shares.normalised(sum.probabilities), 2 * sum.sure > sum.frames);
    }
}
