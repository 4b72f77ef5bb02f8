package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialsTableTest {

    @TempDir
    private Path model;

    @Test
    void aRowSaysWhatATrialChangedAndWhatItReached() throws IOException {
        card("02-longer", 8, 9, 0.5625);
        card("01-base", 8, 5, 0.5);
        assertThat(TrialsTable.trials(model).text().lines().filter(line -> line.matches("\\| \\d.*")))
                .containsExactly(
                        "| 01-base | width 8, epochs 5 | 50.0 % of 1360 | 0.400 | 0.030 | 75 |",
                        "| 02-longer | epochs 9 | 56.3 % of 1360 | 0.400 | 0.030 | 75 |");
    }

    @Test
    void aLongTrainingSaysWhereItBeganAndWhatItLearnedFromBesides() throws IOException {
        Path trainings = Files.createDirectories(model.resolve("trainings"));
        Files.writeString(trainings.resolve("1-first.json"), """
                {"sha256": "ab12", "origin": {"settings": {"width": 8}, "data": [{"name": "fer2013.csv"}]}}
                """);
        Files.writeString(trainings.resolve("2-further.json"), """
                {"sha256": "cd34", "origin": {"settings": {"width": 8, "mixup": 0.2,
                 "smoothing": 0.0, "precision": "F32"},
                 "data": [{"name": "fer2013.csv"}, {"name": "CK+48"}], "startedFrom": {"sha256": "ab12"}}}
                """);
        assertThat(TrialsTable.trainings(model).text())
                .contains("| 1-first | width 8 |", "| 2-further | from 1-first, mixup 0.2, with CK+48 |");
    }

    @Test
    void aTrainingThatStoppedEarlySaysHowFarItCame() throws IOException {
        Path trainings = Files.createDirectories(model.resolve("trainings"));
        String card = """
                {"origin": {"settings": {"width": 8, "epochs": 48}, "epochsDone": %d}}
                """;
        Files.writeString(trainings.resolve("1-whole.json"), card.formatted(48));
        Files.writeString(trainings.resolve("2-stopped.json"), card.formatted(20));
        assertThat(TrialsTable.trainings(model).text())
                .contains("| 1-whole | width 8, epochs 48 |", "| 2-stopped | epochs 20 of 48 |");
    }

    @Test
    void withoutTrialsThereIsNoTable() throws IOException {
        assertThat(TrialsTable.trials(model).text()).isEmpty();
    }

    private void card(String name, int width, int epochs, double accuracy) throws IOException {
        Path file = Files.createDirectories(model.resolve("trials")).resolve(name + ".json");
        Files.writeString(file, """
                {"origin": {"settings": {"width": %d, "epochs": %d}, "seconds": 75,
                 "validation": {"examples": 1360, "accuracy": %s, "macroF1": 0.4, "ece": 0.03}}}
                """.formatted(width, epochs, accuracy));
    }
}
