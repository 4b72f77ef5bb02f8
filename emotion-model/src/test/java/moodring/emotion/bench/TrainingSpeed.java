package moodring.emotion.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moodring.emotion.network.onednn.Precision;
import moodring.emotion.network.onednn.ReplicatedPass;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Trains the VGG of {@link EngineBench} by this project's engine and DL4J's updater for some seconds, and prints the
 * pictures per second. A program of its own, because natives read the number of their threads when they are loaded.
 */
final class TrainingSpeed {
    private TrainingSpeed() {}

    /** @param arguments precision and replicas */
    public static void main(String[] arguments) throws IOException {
        Precision precision = Precision.valueOf(arguments[0]);
        int replicas = Integer.parseInt(arguments[1]);
        if (!precision.isSupported()) {
            System.out.println(precision + " was not measured: this CPU has no such instructions");
            return;
        }
        ComputationGraph graph = EngineBench.graph();
        try (var pass = new ReplicatedPass(graph, EngineBench.BATCH, EngineBench.SIZE, precision, replicas)) {
            float[] pictures = EngineBench.pictures(EngineBench.BATCH);
            float[] targets = EngineBench.targets();
            long speed = EngineBench.picturesPerSecond(() -> step(graph, pass, pictures, targets));
            System.out.println(speed + " training pictures/s in " + precision + ", " + peakMegabytes() + " MB at most");
        }
    }

    /** Resident memory of this program at its highest, natives included: /proc/self/status, proc(5). */
    private static long peakMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("/proc/self/status has no line VmHWM");
    }

    private static int step(ComputationGraph graph, ReplicatedPass pass, float[] pictures, float[] targets) {
        try {
            pass.run(pictures, targets, 1);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while measuring", e);
        }
        INDArray gradient = graph.getFlattenedGradients();
        graph.getUpdater()
                .update(new DefaultGradient(gradient), 0, 0, EngineBench.BATCH, LayerWorkspaceMgr.noWorkspaces());
        Nd4j.getBlasWrapper().level1().axpy(graph.numParams(), -1, gradient, graph.params());
        return EngineBench.BATCH;
    }
}
