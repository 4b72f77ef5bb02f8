package moodring.emotion.network.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A {@link TrainingPass} over a batch that is cut into equal parts, each computed by a replica of the graph on a thread of
 * its own with the same parameters; the gradients are added up. As usual in data parallelism, a replica normalises by the
 * mean and variance of its own part (Goyal et al. 2017, section 2.3), and the running statistics move by the replicas'
 * mean. Two replicas of one thread each never wait for each other inside a layer, so they need two thirds of the time that
 * two threads in every layer do. Not thread-safe; close it.
 */
public final class ReplicatedPass implements AutoCloseable {
    private final INDArray gradient;
    private final List<INDArray> otherGradients = new ArrayList<>();
    private final List<TrainingPass> passes = new ArrayList<>();
    private final int pictures;
    private final ExecutorService threads;

    /**
     * @param graph initialised; it must not be given other parameter arrays while this pass is in use
     * @param pictures in a batch
     * @param size width and height of a picture
     * @param replicas parts of a batch; {@code pictures} must be a multiple of it
     * @throws UnsupportedLayerException if the graph holds anything that the steps here do not know
     */
    public ReplicatedPass(ComputationGraph graph, int pictures, int size, Precision precision, int replicas) {
        if (replicas < 1 || pictures % replicas != 0) {
            throw new IllegalArgumentException(
                    "a batch of " + pictures + " pictures cannot be cut into " + replicas + " equal parts");
        }
        this.pictures = pictures;
        for (int i = 0; i < replicas; i++) {
            ComputationGraph replica = i == 0 ? graph : sharing(graph);
            passes.add(new TrainingPass(replica, pictures / replicas, size, precision, replicas));
            if (i > 0) {
                otherGradients.add(replica.getFlattenedGradients());
            }
        }
        gradient = graph.getFlattenedGradients();
        threads = Executors.newFixedThreadPool(replicas, work -> {
            Thread thread = new Thread(work, "replica");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The same network with gradients of its own: what the graph learns, the replica knows. */
    private static ComputationGraph sharing(ComputationGraph graph) {
        ComputationGraph replica = new ComputationGraph(graph.getConfiguration().clone());
        replica.init(graph.params(), false);
        return replica;
    }

    /**
     * Leaves the sum of the gradients in the graph's flattened gradients.
     *
     * @param values [picture][row][column] in one array, which may be longer than the batch needs
     * @param targets [picture][class] in one array, each picture's together 1
     * @param dropoutSeed decides what dropout leaves out
     * @return cross-entropy, mean over the batch, without weight decay
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public double run(float[] values, float[] targets, long dropoutSeed) throws InterruptedException {
        int part = pictures / passes.size();
        List<Callable<Double>> parts = IntStream.range(0, passes.size())
                .<Callable<Double>>mapToObj(
                        i -> () -> passes.get(i).run(values, targets, i * part, dropoutSeed * passes.size() + i))
                .toList();
        double loss = 0;
        for (Future<Double> done : threads.invokeAll(parts)) {
            loss += result(done);
        }
        otherGradients.forEach(gradient::addi);
        return loss / pictures;
    }

    private static double result(Future<Double> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a replica failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
