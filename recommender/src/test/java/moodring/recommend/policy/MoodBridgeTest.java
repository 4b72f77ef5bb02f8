package moodring.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import moodring.settings.SettingsException;
import moodring.track.Mood;
import moodring.track.PlanePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoodBridgeTest {
    @TempDir
    private Path settings;

    @Test
    void aCertainEmotionHasTheMoodThatTheReadmeSays() {
        MoodBridge bridge = BridgeFile.read(settings);
        assertThat(moodOf(bridge, Map.of(Emotion.HAPPY, 1.0))).isEqualTo(Mood.CHEERFUL);
        assertThat(moodOf(bridge, Map.of(Emotion.SAD, 1.0))).isEqualTo(Mood.SAD);
        assertThat(moodOf(bridge, Map.of(Emotion.ANGRY, 1.0))).isEqualTo(Mood.ENERGETIC);
        assertThat(moodOf(bridge, Map.of(Emotion.FEAR, 1.0))).isEqualTo(Mood.ENERGETIC);
        assertThat(moodOf(bridge, Map.of(Emotion.SURPRISE, 1.0))).isEqualTo(Mood.ENERGETIC);
        assertThat(moodOf(bridge, Map.of(Emotion.DISGUST, 1.0))).isEqualTo(Mood.SAD);
        assertThat(moodOf(bridge, Map.of(Emotion.NEUTRAL, 1.0))).isEqualTo(Mood.CHILL);
    }

    @Test
    void aSlightSmileIsRomanticBecauseAllProbabilitiesCount() {
        MoodBridge bridge = BridgeFile.read(settings);
        assertThat(moodOf(bridge, Map.of(Emotion.HAPPY, 0.25, Emotion.NEUTRAL, 0.75)))
                .isEqualTo(Mood.ROMANTIC);
    }

    @Test
    void everyMoodIsReachedByAReadingAndEndsSomewhereUnderEveryGoal() {
        JourneyPlan plan = new JourneyPlan(BridgeFile.read(settings));
        Set<Mood> matched = EnumSet.noneOf(Mood.class);
        Set<Mood> led = EnumSet.noneOf(Mood.class);
        for (Emotion emotion : Emotion.values()) {
            for (double share : new double[] {0.25, 1}) {
                double[] values = new double[Emotion.values().length];
                values[Emotion.NEUTRAL.ordinal()] = 1 - share;
                values[emotion.ordinal()] += share;
                Feeling feeling = new Feeling.Seen(EmotionProbabilities.of(values), true);
                matched.add(plan.plan(feeling, Way.of(Goal.MATCH), 1).end().mood());
                led.add(plan.plan(feeling, Way.of(Goal.LIFT), 9).end().mood());
                led.add(plan.plan(feeling, Way.of(Goal.CALM), 9).end().mood());
            }
        }
        assertThat(matched).containsExactlyInAnyOrder(Mood.values());
        assertThat(led).containsExactlyInAnyOrder(Mood.CHEERFUL, Mood.ROMANTIC, Mood.CHILL);
    }

    @Test
    void doubtMakesTheTargetWide() {
        MoodBridge bridge = BridgeFile.read(settings);
        Feeling certain = new Feeling.Seen(reading(Map.of(Emotion.HAPPY, 1.0)), true);
        Feeling torn = new Feeling.Seen(reading(Map.of(Emotion.HAPPY, 0.5, Emotion.SAD, 0.5)), false);
        assertThat(bridge.targetOf(certain).spread()).isZero();
        assertThat(bridge.targetOf(torn).spread()).isGreaterThan(0.3);
    }

    @Test
    void theListenersFileChangesSingleLines() throws IOException {
        own("mood.chill = 0.30, 0.20\nemotion.fear = chill\n");
        MoodBridge bridge = BridgeFile.read(settings);
        assertThat(bridge.placeOf(Mood.CHILL)).isEqualTo(new PlanePoint(0.30, 0.20));
        assertThat(bridge.placeOf(Mood.SAD)).isEqualTo(new PlanePoint(0.25, 0.38));
        assertThat(moodOf(bridge, Map.of(Emotion.FEAR, 1.0))).isEqualTo(Mood.CHILL);
    }

    @Test
    void refusesAPlaceOutsideThePlaneNamingTheLine() throws IOException {
        own("mood.chill = 0.30, 2\n");
        assertThatThrownBy(() -> BridgeFile.read(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("mood.chill")
                .hasMessageContaining("\"0.30, 2\"")
                .hasMessageContaining(BridgeFile.NAME);
    }

    @Test
    void refusesAMoodThatDoesNotExist() throws IOException {
        own("emotion.fear = bored\n");
        assertThatThrownBy(() -> BridgeFile.read(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("emotion.fear")
                .hasMessageContaining("energetic, chill, romantic, cheerful, sad");
    }

    private void own(String lines) throws IOException {
        Files.writeString(settings.resolve(BridgeFile.NAME), lines);
    }

    private static Mood moodOf(MoodBridge bridge, Map<Emotion, Double> shares) {
        return bridge.targetOf(new Feeling.Seen(reading(shares), true)).mood();
    }

    private static EmotionProbabilities reading(Map<Emotion, Double> shares) {
        double[] values = new double[Emotion.values().length];
        shares.forEach((emotion, share) -> values[emotion.ordinal()] += share);
        return EmotionProbabilities.of(values);
    }
}
