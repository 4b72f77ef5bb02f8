package moodring.recommend.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import moodring.recommend.RecommendException;
import moodring.recommend.sequence.lstm.LstmInput;
import moodring.recommend.sequence.lstm.LstmRecipe;
import moodring.recommend.sequence.song.MadeUpFiles;
import moodring.settings.ExitCode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static SequenceModel trained;
    private static TrainSequenceModel.Settings settings;

    @BeforeAll
    static void train() {
        MadeUpFiles files = new MadeUpFiles(shared);
        LstmRecipe brief = new LstmRecipe(EnumSet.allOf(LstmInput.class), true, true, 0.3, 4, 2, 2);
        settings = new TrainSequenceModel.Settings(
                files.playlists("p", 24, 0, 60), files.tracks(), shared.resolve("model"), 3, brief);
        trained = TrainSequenceModel.run(settings);
    }

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.list(shared.resolve("model"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aModelComesBackAsItWasWritten() {
        SequenceModel read = new ModelFolder(folder).read();
        assertThat(read.origin()).isEqualTo(trained.origin());
        assertThat(read.ranker().alone().flat())
                .isEqualTo(trained.ranker().alone().flat());
        assertThat(read.ranker().withCompany().flat())
                .isEqualTo(trained.ranker().withCompany().flat());
        for (int member = 0; member < 2; member++) {
            assertThat(read.ranker().lstm().members().get(member))
                    .isEqualTo(trained.ranker().lstm().members().get(member));
        }
    }

    @Test
    void oneSeedTrainsOneModel() {
        SequenceModel again = TrainSequenceModel.run(settings);
        assertThat(again.ranker().alone().flat())
                .isEqualTo(trained.ranker().alone().flat());
        assertThat(again.ranker().withCompany().flat())
                .isEqualTo(trained.ranker().withCompany().flat());
    }

    @Test
    void theOriginSaysWhatItLearnedFrom() {
        ModelOrigin origin = trained.origin();
        assertThat(origin.playlists().name()).isEqualTo("pplaylists.csv");
        assertThat(origin.playlists().sha256()).hasSize(64);
        assertThat(origin.learnedFrom()).hasSize(24);
        assertThat(origin.learnedFromAnyOf(Set.of("p7", "elsewhere"))).isTrue();
        assertThat(origin.learnedFromAnyOf(Set.of("elsewhere"))).isFalse();
        assertThat(origin.versions()).containsEntry("deeplearning4j", "1.0.0-M2.1");
    }

    @Test
    void anyDl4jProgramCanLoadTheNetworks() throws IOException {
        MultiLayerNetwork network =
                MultiLayerNetwork.load(folder.resolve("lstm-1.zip").toFile(), false);
        assertThat(network.params().toFloatVector())
                .isEqualTo(trained.ranker().lstm().members().get(0));
    }

    @Test
    void aFlippedBitAnywhereIsRefused() throws IOException {
        SplittableRandom random = new SplittableRandom(6);
        for (String name : List.of("lstm-2.zip", "ranker-alone.zip", "trigrams.bin")) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= 1 << random.nextInt(8);
            Files.write(file, flipped);
            assertRefused(name + " is not the file that model.json names");
            Files.write(file, whole);
        }
        Files.write(folder.resolve("model.json"), "{".getBytes(StandardCharsets.UTF_8));
        assertRefused("model.json is not what sequence train writes");
    }

    @Test
    void aZipWithAnotherEntryIsRefusedEvenIfItsHashIsRight() throws IOException {
        Path file = folder.resolve("lstm-1.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("preprocessor.bin"));
            zip.write(new byte[] {1, 2, 3});
        }
        Path json = folder.resolve("model.json");
        ObjectMapper mapper = new ObjectMapper();
        JsonNode origin = mapper.readTree(json.toFile());
        ((ObjectNode) origin.get("files")).put("lstm-1.zip", Fingerprints.of(file));
        mapper.writeValue(json.toFile(), origin);
        assertRefused("preprocessor.bin must not be there");
    }

    @Test
    void aMissingFileIsNamedWithTheWayOut() throws IOException {
        Files.delete(folder.resolve("lstm-2.zip"));
        assertRefused("lstm-2.zip is missing");
        Files.delete(folder.resolve("model.json"));
        assertRefused("model.json is missing");
    }

    @Test
    void aFolderThatHoldsOtherThingsIsNotReplaced() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> new ModelWriter(folder))
                .isInstanceOf(RecommendException.class)
                .hasMessageContaining("letter.txt")
                .hasMessageContaining("--out");
        assertThat(letter).hasContent("dear");
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> new ModelFolder(folder).read())
                .isInstanceOfSatisfying(RecommendException.class, refusal -> assertThat(refusal.exitCode())
                        .isEqualTo(ExitCode.NOTHING_TO_READ))
                .hasMessageContaining(why)
                .hasMessageContaining("--no-sequence");
    }
}
