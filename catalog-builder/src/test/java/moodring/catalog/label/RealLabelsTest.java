package moodring.catalog.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moodring.track.Feature;
import moodring.track.Mood;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five folds on real labels, with the prototypes as clusters: what the learned space is worth, without Spark. */
class RealLabelsTest {

    private static final Path FOLDER = Path.of("../../shared/data/moods");
    private static final int FOLDS = 5;

    @TempDir
    private static Path links;

    private static final Agreement FIVE = new Agreement();
    private static final Agreement FOUR = new Agreement();

    @BeforeAll
    static void measureInFolds() {
        assumeTrue(
                Files.isDirectory(FOLDER),
                "The learned space is not measured on real labels: ../shared/data/moods is not there.");
        List<Feature> features = List.copyOf(EnumSet.allOf(Feature.class));
        List<Example> examples = LabelFiles.read(
                List.of(FOLDER.resolve("playlist-moods-dev.csv"), FOLDER.resolve("data_moods-dev.csv")),
                features,
                links);
        Folds folds = new Folds(examples, FOLDS, 7);
        Set<Mood> five = EnumSet.allOf(Mood.class);
        Set<Mood> four = EnumSet.complementOf(EnumSet.of(Mood.ROMANTIC));
        for (int fold = 0; fold < FOLDS; fold++) {
            MoodSpace space = new LearnSpace(features, folds.without(fold), SpaceRecipe.SHIPPED).learn();
            PlaceTracks places = new PlaceTracks(
                    new MoodModel(space.space(), space.prototypes(), space.prototypes(), space.temperature()));
            folds.in(fold).forEach(example -> (example.file() == 0 ? FIVE : FOUR)
                    .add(example, places.place(example.values()), example.file() == 0 ? five : four));
        }
    }

    @Test
    void agreesWithPlaylistTitles() {
        assertThat(FIVE.accuracy()).isGreaterThan(0.58);
        assertThat(FIVE.macroF1()).isGreaterThan(0.50);
        assertThat(FIVE.recall(Mood.ROMANTIC)).isGreaterThan(0.30);
    }

    @Test
    void agreesWithTheSetOfFourMoods() {
        assertThat(FOUR.accuracy()).isGreaterThan(0.77);
    }

    @Test
    void saysHowSureItIs() {
        assertThat(FIVE.calibrationError()).isLessThan(0.05);
        assertThat(FOUR.calibrationError()).isLessThan(0.08);
    }
}
