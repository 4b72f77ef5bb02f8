package moodring.emotion.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.network.onednn.Precision;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

class ModelFolderTest {
    @TempDir
    private Path folder;

    private Path zip;

    @BeforeEach
    void writeAModel() {
        ComputationGraph graph = new ComputationGraph(
                new Architecture(Architecture.Kind.PLAIN, 4, 1, 0.5).configuration(new NoOp(), 0, 3));
        graph.init();
        new ModelFolder(folder).write(graph, new Calibration(1.5, 0.4), Map.of("seed", 3));
        zip = folder.resolve("model.zip");
    }

    @Test
    void answersWhatPlainDl4jAnswersWithTheSameFile() throws IOException {
        FaceCrop face = face();
        float[] prepared = new float[FaceInput.LENGTH];
        FaceInput.write(face, prepared, 0);
        ComputationGraph plain = ModelSerializer.restoreComputationGraph(zip.toFile());
        INDArray theirs = Nd4j.zeros(7);
        for (Look look : Look.values()) {
            float[] input = new float[look.size() * look.size()];
            look.draw(prepared, input, 0);
            INDArray picture = Nd4j.create(input, new long[] {1, look.size(), look.size(), 1}, 'c');
            theirs.addi(plain.outputSingle(picture).ravel().div(Look.values().length));
        }

        ModelFolder model = new ModelFolder(folder);
        EmotionProbabilities ours = new BatchReader(model.graphs().get(0), 1, Precision.F32)
                .read(List.of(face))
                .get(0)
                .probabilities(1);
        assertThat(ours.toArray()).containsExactly(theirs.toDoubleVector(), offset(1e-5));
        assertThat(model.calibration()).isEqualTo(new Calibration(1.5, 0.4));
        assertThat(model.origin()).containsEntry("seed", 3);
    }

    @Test
    void readsOneFaceAsItReadsMany() {
        EmotionNetwork network = EmotionNetwork.load(folder);
        FaceCrop face = face();
        double[] alone = network.read(face).toArray();
        // In bf16 another order of additions may round a value to its neighbour, a hundred-and-twenty-eighth away
        assertThat(network.read(List.of(face, face, face)).get(2).toArray()).containsExactly(alone, offset(0.01));
    }

    @Test
    void refusesEveryFlippedBit() throws IOException {
        byte[] whole = Files.readAllBytes(zip);
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(zip, damaged);
            assertRefused("SHA-256");
        }
    }

    @Test
    void refusesTruncatedFiles() throws IOException {
        byte[] whole = Files.readAllBytes(zip);
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            Files.write(zip, Arrays.copyOf(whole, length));
            assertRefused("SHA-256");
        }
    }

    @Test
    void refusesEntriesThatMayRunCodeEvenWithTheRightHash() throws IOException {
        for (String name : List.of("preprocessor.bin", "normalizer.bin", "../configuration.json")) {
            addEntry(name);
            acceptHashOfZip();
            assertRefused("it holds \"" + name + "\"");
            writeAModel();
        }
    }

    @Test
    void namesTheFileThatIsMissingAndTheRemedy() throws IOException {
        Files.delete(zip);
        assertRefused("model.zip cannot be used: it is missing");
        Files.delete(folder.resolve("model.json"));
        assertRefused("model.json cannot be used: it is missing");
    }

    @Test
    void refusesACardThatIsNotOne() throws IOException {
        Files.writeString(folder.resolve("model.json"), "hello");
        assertRefused("it is not JSON");
        Files.writeString(folder.resolve("model.json"), "{}");
        assertRefused("it is not of format 1");
        Files.writeString(folder.resolve("model.json"), "{\"format\": 1, \"temperature\": 1, \"sureThreshold\": 0.5}");
        assertRefused("it does not say where the model came from (\"origin\")");
        Files.writeString(folder.resolve("model.json"), "{\"format\": 1, \"origin\": {}, \"members\": []}");
        assertRefused("it names no network (\"members\")");
    }

    @Test
    void refusesANetworkThatIsNoneOfOurs() {
        ComputationGraph foreign = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("in")
                .addLayer("dense", new DenseLayer.Builder().nIn(4).nOut(4).build(), "in")
                .addLayer("out", new OutputLayer.Builder().nIn(4).nOut(7).build(), "dense")
                .setOutputs("out")
                .build());
        foreign.init();
        new ModelFolder(folder).write(foreign, new Calibration(1, 0.5), Map.of());
        assertRefused("is no network that reads faces here: layer dense cannot be run");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> EmotionNetwork.load(folder))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("./moodring emotion train")
                .extracting(e -> ((EmotionException) e).kind())
                .isEqualTo(EmotionException.Kind.NO_MODEL);
    }

    private void addEntry(String name) throws IOException {
        Path other = folder.resolve("other.zip");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip));
                OutputStream file = Files.newOutputStream(other);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(1);
        }
        Files.move(other, zip, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void acceptHashOfZip() throws IOException {
        Path card = folder.resolve("model.json");
        String json = Files.readString(card)
                .replaceAll("\"sha256\" : \"[0-9a-f]+\"", "\"sha256\" : \"" + new ModelFile(zip).sha256() + "\"");
        Files.writeString(card, json);
    }

    private static FaceCrop face() {
        byte[] pixels = new byte[FaceCrop.SIZE * FaceCrop.SIZE];
        new Random(1).nextBytes(pixels);
        return FaceCrop.of(pixels);
    }
}
