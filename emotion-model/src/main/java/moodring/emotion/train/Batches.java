package moodring.emotion.train;

import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Draws one epoch's batches ahead of the training, on a thread of its own, into a few arrays that go round. What is drawn
 * depends on seed and epoch alone, so a resumed training sees the same pictures. Use from one thread; close it.
 */
final class Batches implements AutoCloseable {
    private static final int AHEAD = 4;

    /** One batch; its arrays belong to the reader until {@link #giveBack}. */
    static final class Batch {
        final float[] pictures;
        final float[] targets;

        private Batch(int pictures, int pixels) {
            this.pictures = new float[pictures * pixels];
            this.targets = new float[pictures * TrainingFaces.CLASSES];
        }
    }

    private final TrainingFaces faces;
    private final int batchSize;
    private final int size;
    private final long seed;
    private final int epoch;
    private final TrainingSettings.Showing showing;
    private final Corruption corruption;
    private final float[] scratch;
    private final BlockingQueue<Batch> empty = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<Batch> full = new ArrayBlockingQueue<>(AHEAD);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread drawer;

    Batches(TrainingFaces faces, TrainingSettings.Recipe recipe, int epoch) {
        this.faces = faces;
        this.epoch = epoch;
        batchSize = recipe.batch();
        size = recipe.sizeIn(epoch);
        seed = recipe.seed();
        showing = recipe.showing();
        corruption = new Corruption(size, showing.corruption());
        scratch = new float[size * size];
        for (int i = 0; i < AHEAD; i++) {
            empty.add(new Batch(batchSize, size * size));
        }
        drawer = new Thread(this::drawAll, "batches-of-epoch-" + epoch);
        drawer.setDaemon(true);
        drawer.start();
    }

    /** Batches in an epoch; what does not fill the last one waits for another epoch's shuffle. */
    int count() {
        return faces.count() / batchSize;
    }

    Batch next() throws InterruptedException {
        Batch batch = full.take();
        if (failure.get() != null) {
            throw new IllegalStateException("pictures for the next batch could not be drawn", failure.get());
        }
        return batch;
    }

    void giveBack(Batch batch) {
        empty.add(batch);
    }

    private void drawAll() {
        try {
            int[] order = shuffled(faces.drawn(showing.balance(), random(-2)), random(-1));
            for (int b = 0; b < count(); b++) {
                Batch batch = empty.take();
                draw(batch, order, b);
                full.put(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // Errors too, or whoever waits for the batch would wait for ever.
            failure.set(e);
            full.offer(new Batch(0, 0));
        }
    }

    private void draw(Batch batch, int[] order, int number) {
        SplittableRandom random = random(number);
        Augmentation augmentation = faces.augmentation(showing);
        for (int p = 0; p < batchSize; p++) {
            int face = order[number * batchSize + p];
            augmentation.draw(face, random, batch.pictures, p * size * size, size);
            corruption.change(batch.pictures, p * size * size, random);
            faces.addTarget(face, 1, batch.targets, p);
            if (showing.mixup() > 0) {
                blend(batch, p, augmentation, random);
            }
        }
    }

    /** Mixes another changed face into place {@code p}, and its target as much (Zhang et al. 2018). */
    private void blend(Batch batch, int p, Augmentation augmentation, SplittableRandom random) {
        int other = random.nextInt(faces.count());
        float share = (float) beta(random, showing.mixup());
        augmentation.draw(other, random, scratch, 0, size);
        int start = p * size * size;
        for (int i = 0; i < scratch.length; i++) {
            batch.pictures[start + i] += share * (scratch[i] - batch.pictures[start + i]);
        }
        faces.addTarget(other, share, batch.targets, p);
    }

    /** One draw from the beta distribution with both parameters equal, by Jöhnk's rejection. */
    private static double beta(SplittableRandom random, double parameter) {
        while (true) {
            double x = Math.pow(random.nextDouble(), 1 / parameter);
            double y = Math.pow(random.nextDouble(), 1 / parameter);
            if (x + y <= 1 && x + y > 0) {
                return x / (x + y);
            }
        }
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed * 1_000_003L + epoch * 65_537L + number);
    }

    private static int[] shuffled(int[] faces, SplittableRandom random) {
        int[] order = new int[faces.length];
        for (int i = 0; i < faces.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = faces[i];
        }
        return order;
    }

    @Override
    public void close() {
        drawer.interrupt();
    }
}
