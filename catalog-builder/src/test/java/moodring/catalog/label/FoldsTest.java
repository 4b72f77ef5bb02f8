package moodring.catalog.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodring.track.Mood;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private final List<Example> examples = new ArrayList<>(LabelledMoods.examples(20, 0.1, 0, 1));

    @Test
    void everyTrackIsMeasuredOnceAndNeverLearnedFromThen() {
        Folds folds = new Folds(examples, 5, 7);
        List<Example> all =
                IntStream.range(0, 5).mapToObj(folds::in).flatMap(List::stream).toList();
        assertThat(all).containsExactlyInAnyOrderElementsOf(examples);
        for (int fold = 0; fold < 5; fold++) {
            assertThat(folds.without(fold)).hasSize(80).doesNotContainAnyElementsOf(folds.in(fold));
        }
    }

    @Test
    void everyMoodIsInEveryFoldAlike() {
        Folds folds = new Folds(examples, 5, 7);
        for (int fold = 0; fold < 5; fold++) {
            assertThat(folds.in(fold).stream().collect(Collectors.groupingBy(Example::mood, Collectors.counting())))
                    .hasSize(Mood.values().length)
                    .allSatisfy((mood, count) -> assertThat(count).isEqualTo(4));
        }
    }

    @Test
    void oneRecordingIsInOneFoldUnderWhateverMoodAndFileItStands() {
        List<Example> again = examples.stream()
                .map(example -> new Example(Mood.SAD, example.values(), 1))
                .toList();
        examples.addAll(again);
        Folds folds = new Folds(examples, 5, 7);
        for (int fold = 0; fold < 5; fold++) {
            Set<String> held = folds.in(fold).stream()
                    .map(example -> Example.recording(example.values()))
                    .collect(Collectors.toSet());
            assertThat(folds.without(fold)).noneMatch(example -> held.contains(Example.recording(example.values())));
        }
    }
}
