package moodring.catalog.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import moodring.catalog.cluster.FeatureSpace;
import moodring.catalog.cluster.PointMaker;
import moodring.catalog.cluster.Pull;
import moodring.db.CatalogException;
import moodring.track.Feature;
import moodring.track.Mood;
import org.junit.jupiter.api.Test;

class LearnSpaceTest {

    private static final List<Feature> FEATURES = List.copyOf(EnumSet.allOf(Feature.class));

    @Test
    void probabilitiesSayHowOftenAMoodIsRight() {
        MoodSpace space = learn(LabelledMoods.examples(200, 0.15, 0, 1));
        Agreement agreement = agreement(space, LabelledMoods.examples(200, 0.15, 0, 2));
        assertThat(agreement.accuracy()).isBetween(0.5, 0.8);
        assertThat(agreement.calibrationError()).isLessThan(0.05);
    }

    @Test
    void findsMoodsThatLieApartEvenAmongFeaturesThatSayNothing() {
        MoodSpace space = learn(LabelledMoods.examples(100, 0.04, 0, 1));
        assertThat(agreement(space, LabelledMoods.examples(100, 0.04, 0, 2)).accuracy())
                .isGreaterThan(0.95);
    }

    @Test
    void aFileCountsAsTheSquareRootOfItsRows() {
        List<Example> both = new ArrayList<>(LabelledMoods.examples(180, 0.05, 0, 1));
        double large = meanValence(both);
        List<Example> small = LabelledMoods.examples(20, 0.05, 1, 2).stream()
                .map(example -> new Example(example.mood(), brighter(example.values()), 1))
                .toList();
        both.addAll(small);
        double learned = learn(both).space().mean().get(FEATURES.indexOf(Feature.VALENCE));
        double share = (learned - large) / (meanValence(small) - large);
        assertThat(share).as("3 : 1, though the rows are 9 : 1").isCloseTo(0.25, within(0.001));
    }

    @Test
    void theEvidenceCountsTheLabelledTracks() {
        assertThat(learn(LabelledMoods.examples(20, 0.1, 0, 1)).evidence())
                .isEqualTo("100 labelled tracks: 20 energetic, 20 chill, 20 romantic, 20 cheerful, 20 sad");
    }

    @Test
    void refusesAMoodWithTooFewTracks() {
        assertThatThrownBy(() -> learn(LabelledMoods.examples(9, 0.1, 0, 1)))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("Only 9 labelled tracks are energetic");
    }

    @Test
    void aPointHoldsWhereItLiesAndWhatDrawsIt() {
        FeatureSpace plane = FeatureSpace.standardised(
                        List.of(Feature.VALENCE, Feature.ENERGY), List.of(0.0, 0.0), List.of(1.0, 1.0))
                .with(new Pull(List.of(List.of(0.0, 0.0), List.of(1.0, 0.0)), List.of(0, 1), 0.5, 4));
        PointMaker points = plane.pointMaker();
        assertThat(points.point(values(0.5, 0.3))).containsExactly(0.5, 0.3, 2, 2);
        double[] near = points.point(values(0, 0));
        assertThat(near[2]).isCloseTo(4 / (1 + Math.exp(-2)), within(1e-9));
        assertThat(near[2] + near[3]).isCloseTo(4, within(1e-9));
    }

    @Test
    void theModelOfAnOlderCatalogHasNoPull() {
        MoodModel model = ModelText.read("""
                {"space":{"features":["VALENCE"],"curves":["PLAIN"],"mean":[0.0],"scale":[1.0],"products":false,
                "projection":[],"offset":[]},"prototypes":[{"mood":"SAD","name":"low","point":[0.2]}],
                "clusters":[{"mood":"SAD","name":"low","point":[0.3]}],"temperature":2.0}""");
        assertThat(model.space().pull()).isEqualTo(Pull.NONE);
        assertThat(new PlaceTracks(model).place(values(0.3, 0)).mood()).isEqualTo(Mood.SAD);
    }

    private static MoodSpace learn(List<Example> examples) {
        return new LearnSpace(FEATURES, examples, SpaceRecipe.SHIPPED).learn();
    }

    /** Of prototypes as clusters. */
    private static Agreement agreement(MoodSpace space, List<Example> examples) {
        PlaceTracks places = new PlaceTracks(
                new MoodModel(space.space(), space.prototypes(), space.prototypes(), space.temperature()));
        Agreement agreement = new Agreement();
        examples.forEach(example -> agreement.add(example, places.place(example.values()), EnumSet.allOf(Mood.class)));
        return agreement;
    }

    private static double meanValence(List<Example> examples) {
        return examples.stream()
                .mapToDouble(example -> example.value(Feature.VALENCE.ordinal()))
                .average()
                .orElseThrow();
    }

    private static double[] brighter(double[] values) {
        values[Feature.VALENCE.ordinal()] += 1;
        return values;
    }

    private static double[] values(double valence, double energy) {
        double[] values = new double[Feature.values().length];
        values[Feature.VALENCE.ordinal()] = valence;
        values[Feature.ENERGY.ordinal()] = energy;
        return values;
    }
}
