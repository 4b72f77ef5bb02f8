package moodring.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import moodring.emotion.EmotionProbabilities;
import moodring.track.Mood;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyPlanTest {
    @TempDir
    private Path settings;

    private JourneyPlan plan;

    @BeforeEach
    void shippedBridge() {
        plan = new JourneyPlan(BridgeFile.read(settings));
    }

    @Test
    void matchStaysWhereTheListenerIs() {
        Journey journey = plan.plan(new Feeling.Chosen(Mood.SAD), Way.of(Goal.MATCH), 5);
        assertThat(journey.steps()).hasSize(5).containsOnly(journey.end());
        assertThat(journey.end().mood()).isEqualTo(Mood.SAD);
    }

    @Test
    void liftStartsAtTheMoodAndGetsBrighterWithEverySong() {
        Journey journey = plan.plan(new Feeling.Chosen(Mood.SAD), Way.of(Goal.LIFT), 8);
        List<Double> valences =
                journey.steps().stream().map(step -> step.point().valence()).toList();
        assertThat(valences).isSorted().doesNotHaveDuplicates();
        assertThat(journey.steps().get(0).mood()).isEqualTo(Mood.SAD);
        assertThat(journey.steps().get(7).mood()).isEqualTo(Mood.CHEERFUL);
    }

    @Test
    void liftDoesNotDarkenWhoIsBrighterThanCheerfulAlready() {
        Feeling beaming = new Feeling.Seen(EmotionProbabilities.of(0, 0, 0, 1, 0, 0, 0), true);
        Journey journey = plan.plan(beaming, Way.of(Goal.LIFT), 4);
        assertThat(journey.end().point().valence())
                .isEqualTo(journey.steps().get(0).point().valence());
    }

    @Test
    void calmGetsQuieterWithEverySongAndEndsChillOrRomantic() {
        Feeling angry = new Feeling.Seen(EmotionProbabilities.of(1, 0, 0, 0, 0, 0, 0), true);
        Journey journey = plan.plan(angry, Way.of(Goal.CALM), 6);
        List<Double> energies =
                journey.steps().stream().map(step -> -step.point().energy()).toList();
        assertThat(energies).isSorted().doesNotHaveDuplicates();
        assertThat(journey.end().mood()).isEqualTo(Mood.CHILL);
        Feeling happy = new Feeling.Seen(EmotionProbabilities.of(0, 0, 0, 1, 0, 0, 0), true);
        assertThat(plan.plan(happy, Way.of(Goal.CALM), 6).end().mood()).isEqualTo(Mood.ROMANTIC);
    }

    @Test
    void nobodyIsLedThroughSadnessWhoDoesNotStartThere() {
        Feeling angry = new Feeling.Seen(EmotionProbabilities.of(1, 0, 0, 0, 0, 0, 0), true);
        assertThat(plan.plan(angry, Way.of(Goal.CALM), 20).steps())
                .extracting(Target::mood)
                .doesNotContain(Mood.SAD);
    }

    @Test
    void aPathArrivesAfterItsLengthAndStaysThere() {
        Way way = Way.of(Goal.LIFT).endingAt(Mood.ENERGETIC).arrivingAfter(3);
        Journey journey = plan.plan(new Feeling.Chosen(Mood.CHILL), way, 6);
        assertThat(journey.steps().subList(2, 6)).containsOnly(journey.end());
        assertThat(journey.steps().get(1)).isNotEqualTo(journey.end());
        assertThat(journey.end().mood()).isEqualTo(Mood.ENERGETIC);
    }

    @Test
    void matchCannotLeadSomewhereElse() {
        assertThatThrownBy(() -> Way.of(Goal.MATCH).endingAt(Mood.SAD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("match stays with the mood and cannot lead to sad; lift and calm can");
    }
}
