package moodring.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import moodring.recommend.policy.Corrections.Correction;
import moodring.track.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
    @Test
    void oneWordIsASlipAndTwoAreMeant() {
        Correction sad = new Correction(Emotion.NEUTRAL, Mood.SAD);
        assertThat(Corrections.meant(List.of(sad))).isEmpty();
        assertThat(Corrections.meant(List.of(sad, sad))).isEqualTo(Map.of(Emotion.NEUTRAL, Mood.SAD));
    }

    @Test
    void whoContradictsThemselvesEquallyOftenMeansNothing() {
        Correction sad = new Correction(Emotion.NEUTRAL, Mood.SAD);
        Correction romantic = new Correction(Emotion.NEUTRAL, Mood.ROMANTIC);
        assertThat(Corrections.meant(List.of(sad, sad, romantic, romantic))).isEmpty();
    }

    @Test
    void aMeantEmotionGoesStraightToItsMood(@TempDir Path settings) {
        MoodBridge bridge = BridgeFile.read(settings).withStraight(Map.of(Emotion.NEUTRAL, Mood.SAD));
        Feeling neutral = new Feeling.Seen(EmotionProbabilities.of(0, 0, 0, 0.1, 0, 0, 0.9), true);
        assertThat(bridge.targetOf(neutral).mood()).isEqualTo(Mood.SAD);
        assertThat(bridge.targetOf(neutral).point()).isEqualTo(bridge.placeOf(Mood.SAD));
    }
}
