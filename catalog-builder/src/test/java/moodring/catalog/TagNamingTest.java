package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moodring.catalog.label.MoodSpace;
import moodring.track.Feature;
import moodring.track.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags decide when they say enough, and leave things as they are when they do not. */
class TagNamingTest {

    private static final Set<Feature> FEATURES = EnumSet.allOf(Feature.class);

    @TempDir
    private Path folder;

    @Test
    void fiftyTracksOfEachMoodAreLearnedFromWithThePersonsOwnLabels() throws IOException {
        Path tags = labels("tags.csv", 1, 250);
        Path own = labels("own.csv", 251, 400);
        Naming byTags = new Naming.ByTags(tags, folder, new Naming.ByShippedNumbers());
        assertThat(space(byTags)).isEqualTo(space(new Naming.ByLabels(List.of(tags))));
        assertThat(byTags.words())
                .startsWith("tags of Last.fm by data/mood-tags.json")
                .contains("ROMANTIC=50");
        Naming byBoth = new Naming.ByTags(tags, folder, new Naming.ByLabels(List.of(own)));
        assertThat(space(byBoth)).isEqualTo(space(new Naming.ByLabels(List.of(own, tags))));
        assertThat(byBoth.words()).endsWith(" and labelled tracks of own.csv");
    }

    @Test
    void fewerChangeNothingAndTheOriginSaysSo() throws IOException {
        Naming naming = new Naming.ByTags(labels("tags.csv", 1, 245), folder, new Naming.ByShippedNumbers());
        assertThat(space(naming)).isEqualTo(space(new Naming.ByShippedNumbers()));
        assertThat(naming.words())
                .startsWith("numbers learned from labelled tracks")
                .contains("ROMANTIC=49")
                .endsWith("are fewer than 50 of each mood)");
    }

    private MoodSpace space(Naming naming) {
        return naming.space(FEATURES, List.of(), folder);
    }

    /** Made-up sounds under moods that take turns. */
    private Path labels(String name, int from, int to) throws IOException {
        List<String> made = MadeUpFile.lines(to);
        List<String> lines = new ArrayList<>(List.of(made.get(0) + ",mood"));
        for (int track = from; track <= to; track++) {
            lines.add(made.get(track) + "," + Mood.values()[track % Mood.values().length].word());
        }
        return MadeUpFile.write(folder.resolve(name), lines);
    }
}
