package moodring.catalog.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import moodring.catalog.MadeUpFile;
import moodring.catalog.label.Agreement;
import moodring.catalog.label.SpaceRecipe;
import moodring.db.CatalogException;
import moodring.track.Feature;
import moodring.track.Mood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folds, seeds and bootstrap samples on made-up songs, whose mood their style tells. */
class TrialTest {

    @TempDir
    private static Path folder;

    private static TrialInput input;
    private static Trial trial;

    @BeforeAll
    static void readOnce() throws IOException {
        input = new TrialInput(
                List.of(MadeUpFile.labelled(folder.resolve("labels.csv"), 1_500)),
                List.of(MadeUpFile.write(folder.resolve("tracks.csv"), MadeUpFile.lines(2_000))),
                1_200,
                7,
                folder);
        trial = new Trial(input, input.features(), "local[2]");
    }

    @AfterAll
    static void close() {
        trial.close();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("labels.csv", "tracks.csv");
    }

    @Test
    void whatShipsFindsTheMoodsOfTracksThatItDidNotLearnFrom() {
        Agreement agreement =
                trial.inFolds(Variant.shipped(input.features(), 20), 2).get(0).agreement();
        assertThat(agreement.examples()).isEqualTo(1_500);
        assertThat(agreement.accuracy()).isBetween(0.8, 1.0);
        assertThat(agreement.calibrationError()).isLessThan(0.1);
    }

    @Test
    void everyVariantOfTheTableCanBeMeasured() {
        assertThat(Variants.all()).hasSizeGreaterThanOrEqualTo(8).allSatisfy(variant -> assertThat(variant.features())
                .isSubsetOf(input.features()));
        SpaceRecipe whitened = new SpaceRecipe(SpaceRecipe.Transform.WHITENED, 0.25, 0);
        Variant majority = new Variant("whitened", input.features(), Optional.of(whitened), 20, true, 0.9);
        CrossValidation.Measured measured = trial.inFolds(majority, 2).get(0);
        assertThat(measured.leftOut()).isBetween(0.01, 0.99);
        assertThat(measured.agreement().accuracy()).isGreaterThan(0.5);
        assertThat(measured.moods()).containsExactly(Mood.values());
    }

    @Test
    void prototypesAloneNeedNoLabels() {
        Variant alone = new Variant("alone", input.features(), Optional.empty(), 20, false, 0);
        assertThat(trial.inFolds(alone, 2).get(0).agreement().accuracy()).isGreaterThan(0.5);
    }

    @Test
    void moodsHardlyDependOnTheSeedOrTheSample() {
        Trial.Steadiness steadiness = trial.steadiness(Variant.shipped(input.features(), 20), 2);
        assertThat(steadiness.tracks()).isEqualTo(1_200);
        assertThat(steadiness.overSeeds()).isBetween(0.85, 1.0);
        assertThat(steadiness.overTracks()).isBetween(0.85, 1.0);
        assertThat(steadiness.overLabels().orElseThrow()).isBetween(0.6, 1.0);
    }

    @Test
    void saysWhichColumnTheNumbersThatShipNeed() throws IOException {
        List<String> lines = MadeUpFile.lines(1_100);
        lines.set(0, lines.get(0).replace("danceability", "dancing"));
        Path file = MadeUpFile.write(folder.resolve("lacking.csv"), lines);
        TrialInput lacking = new TrialInput(List.of(), List.of(file), 1_100, 7, folder);
        try (Trial unlabelled = new Trial(lacking, lacking.features(), "local[2]")) {
            assertThatThrownBy(() -> unlabelled.steadiness(Variant.shipped(lacking.features(), 20), 2))
                    .isInstanceOf(CatalogException.class)
                    .hasMessage("Not all of the files [" + file + "] have a column for danceability, which the numbers"
                            + " that ship need: add the columns, or give --labels to learn others.")
                    .extracting("kind")
                    .isEqualTo(CatalogException.Kind.BAD_DATA);
        }
        Files.delete(file);
    }

    @Test
    void usesOnlyFeaturesThatAllFilesHave() throws IOException {
        Path file = Files.writeString(
                folder.resolve("few.csv"), "id,valence,energy,danceability,acousticness,instrumentalness\n");
        TrialInput few = new TrialInput(input.labels(), List.of(file), 10, 7, folder);
        assertThat(few.features()).isEqualTo(EnumSet.range(Feature.VALENCE, Feature.INSTRUMENTALNESS));
        assertThatThrownBy(() -> new Trial(few, few.features(), "local[2]"))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("Only 0 rows");
        Files.delete(file);
    }
}
