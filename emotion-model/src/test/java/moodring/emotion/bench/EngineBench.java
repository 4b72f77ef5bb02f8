package moodring.emotion.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntSupplier;
import moodring.emotion.FaceBox;
import moodring.emotion.GreyPicture;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.face.FaceCropper;
import moodring.emotion.network.Architecture;
import moodring.emotion.network.BatchReader;
import moodring.emotion.network.ModelFolder;
import moodring.emotion.network.onednn.InferencePass;
import moodring.emotion.network.onednn.Precision;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNSubsamplingHelper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Training pictures per second and time per face, the same network in the same precision by each engine, one after the
 * other; on a busy machine compare the ratios. Run: {@code mvn -Pbench -pl emotion-model test}, and once more with
 * {@code -Dbench.threads=1} for one core.
 */
@Tag("bench")
class EngineBench {
    private static final Logger LOG = LoggerFactory.getLogger(EngineBench.class);
    private static final Architecture VGG = new Architecture(Architecture.Kind.PLAIN, 32, 2, 1);
    static final int BATCH = 128;
    static final int SIZE = FaceCrop.SIZE;
    private static final double SECONDS = 8;
    private static final int THREADS = Integer.parseInt(System.getenv("OMP_NUM_THREADS"));
    /** Where Debian puts the Python that its package python3-torch is for. */
    private static final String PYTHON = System.getProperty("bench.python", "/usr/bin/python3");

    @TempDir
    private Path folder;

    @Test
    void training() throws Exception {
        float[] pictures = pictures(BATCH);
        float[] targets = targets();
        for (Precision precision : Precision.values()) {
            ours(precision, THREADS, 1);
            if (THREADS > 1) {
                ours(precision, 1, THREADS);
            }
        }

        INDArray input = Nd4j.create(pictures, new long[] {BATCH, SIZE, SIZE, 1}, 'c');
        INDArray labels = Nd4j.create(targets, new long[] {BATCH, 7}, 'c');
        ComputationGraph theirs = graph();
        useDl4jsOwnHelpers(theirs);
        report("DL4J with its oneDNN helpers for convolution and pooling", () -> fit(theirs, input, labels));
        ComputationGraph plain = graph();
        report("DL4J as it ships", () -> fit(plain, input, labels));
        torch("train", BATCH);
    }

    @Test
    void oneFace() throws Exception {
        ComputationGraph graph = graph();
        float[] picture = pictures(1);
        for (Precision precision : Precision.values()) {
            if (precision.isSupported()) {
                InferencePass pass = new InferencePass(graph, 1, SIZE, precision);
                latency("this engine in " + precision + ", one forward pass", () -> pass.logits(picture).length);
            }
        }
        BatchReader reader = new BatchReader(graph, 1, Precision.quickest());
        byte[] pixels = new byte[SIZE * SIZE];
        new Random(1).nextBytes(pixels);
        List<FaceCrop> face = List.of(FaceCrop.of(pixels));
        latency("this engine, a face by every look", () -> reader.read(face).size());
        INDArray input = Nd4j.create(picture, new long[] {1, SIZE, SIZE, 1}, 'c');
        latency("DL4J as it ships, one forward pass", () ->
                (int) graph.outputSingle(input).length());
        torch("read", 1);
    }

    @Test
    void shippedModel() {
        byte[] pixels = new byte[640 * 480];
        new Random(1).nextBytes(pixels);
        GreyPicture frame = new GreyPicture(640, 480, pixels);
        FaceBox box = new FaceBox(200, 100, 220, 220);
        for (Precision precision : Precision.values()) {
            if (precision.isSupported()) {
                List<BatchReader> readers = new ModelFolder(Path.of("model"))
                        .graphs().stream()
                                .map(graph -> new BatchReader(graph, 1, precision))
                                .toList();
                latency("the shipped model in " + precision + ", crop and all its networks", () -> {
                    List<FaceCrop> face = List.of(FaceCropper.cut(frame, box));
                    return readers.stream()
                            .mapToInt(reader -> reader.read(face).size())
                            .sum();
                });
            }
        }
    }

    private static int fit(ComputationGraph graph, INDArray input, INDArray labels) {
        graph.fit(new INDArray[] {input}, new INDArray[] {labels});
        return BATCH;
    }

    static ComputationGraph graph() {
        ComputationGraph graph = new ComputationGraph(VGG.configuration(new Nesterovs(0.01, 0.9), 5e-4, 1));
        graph.init();
        return graph;
    }

    /** DL4J looks for a class that moved, and so never uses them; this puts them in by hand. */
    private static void useDl4jsOwnHelpers(ComputationGraph graph) throws ReflectiveOperationException {
        for (Layer layer : graph.getLayers()) {
            if (layer.getClass() == ConvolutionLayer.class) {
                set(layer, ConvolutionLayer.class, new MKLDNNConvHelper(DataType.FLOAT));
            } else if (layer.getClass() == SubsamplingLayer.class) {
                set(layer, SubsamplingLayer.class, new MKLDNNSubsamplingHelper(DataType.FLOAT));
            }
        }
    }

    private static void set(Layer layer, Class<?> type, Object helper) throws ReflectiveOperationException {
        Field field = type.getDeclaredField("helper");
        field.setAccessible(true);
        field.set(layer, helper);
    }

    static float[] targets() {
        float[] targets = new float[BATCH * 7];
        for (int p = 0; p < BATCH; p++) {
            targets[p * 7 + p % 7] = 1;
        }
        return targets;
    }

    static float[] pictures(int count) {
        Random random = new Random(1);
        float[] values = new float[count * SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static void report(String name, IntSupplier step) {
        LOG.info("{}: {} training pictures/s", name, picturesPerSecond(step));
    }

    /** @param step one step of a training; returns how many pictures it learned from */
    static long picturesPerSecond(IntSupplier step) {
        step.getAsInt();
        step.getAsInt();
        long start = System.nanoTime();
        int pictures = 0;
        while (System.nanoTime() - start < SECONDS * 1e9) {
            pictures += step.getAsInt();
        }
        return Math.round(pictures / ((System.nanoTime() - start) / 1e9));
    }

    private static void latency(String name, IntSupplier read) {
        for (int i = 0; i < 100; i++) {
            read.getAsInt();
        }
        long[] times = new long[1000];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            read.getAsInt();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        LOG.info(
                "{}: p50 {} ms, p95 {} ms",
                name,
                String.format(Locale.ROOT, "%.2f", times[500] / 1e6),
                String.format(Locale.ROOT, "%.2f", times[950] / 1e6));
    }

    /** In a program of its own, as {@code emotion train} is started, which gives each core a replica of one thread. */
    private static void ours(Precision precision, int replicas, int threadsInEach)
            throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TrainingSpeed.class.getName(),
                precision.name(),
                Integer.toString(replicas));
        String name = "this engine, replicas " + replicas + ", threads in each " + threadsInEach;
        if (lines(command, threadsInEach, name) != 0) {
            throw new IllegalStateException("this engine was not measured in " + precision);
        }
    }

    /** Debian's PyTorch, where it is installed; says so where it is not. */
    private void torch(String mode, int batch) throws IOException, InterruptedException {
        Path script = folder.resolve("torch_vgg.py");
        Files.write(
                script, EngineBench.class.getResourceAsStream("torch_vgg.py").readAllBytes());
        List<String> command = List.of(PYTHON, script.toString(), mode, Integer.toString(batch));
        if (lines(command, THREADS, "PyTorch") != 0) {
            LOG.info("PyTorch was not measured: install python3-torch");
        }
    }

    /** Runs a program, logs the lines that it writes to stdout, and returns its exit status. */
    private static int lines(List<String> command, int threads, String who) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
        Process process = builder.start();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            reader.lines().forEach(line -> LOG.info("{}: {}", who, line));
        }
        return process.waitFor();
    }
}
