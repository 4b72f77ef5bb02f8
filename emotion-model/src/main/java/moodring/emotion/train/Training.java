package moodring.emotion.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.network.BatchReader;
import moodring.emotion.network.FaceLogits;
import moodring.emotion.network.onednn.Precision;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Epoch after epoch: learn, validate the averaged weights, remember those to keep, write a checkpoint. */
final class Training {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);
    private static final int READ_AT_ONCE = 32;

    private final TrainingSettings.Recipe recipe;
    private final TrainingFaces faces;
    private final List<LabelledFace> validation;
    private final Path state;
    private final String fingerprint;
    private final Descent descent;
    private final BatchReader reader;
    private final List<EpochScore> scores = new ArrayList<>();
    private float[] best = new float[0];

    /**
     * @param state folder for the checkpoints
     * @param fingerprint of settings and pictures: a checkpoint with another one is refused
     */
    Training(
            TrainingSettings.Recipe recipe,
            TrainingFaces faces,
            List<LabelledFace> validation,
            Path state,
            String fingerprint) {
        if (faces.count() < recipe.batch()) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    "there are " + faces.count() + " pictures to learn from, fewer than one batch of "
                            + recipe.batch());
        }
        this.recipe = recipe;
        this.faces = faces;
        this.validation = validation;
        this.state = state;
        this.fingerprint = fingerprint;
        descent = new Descent(recipe, faces.count() / recipe.batch());
        reader = new BatchReader(descent.averaged(), READ_AT_ONCE, Precision.quickest());
    }

    void startFrom(float[] parameters) {
        descent.start(parameters);
    }

    /** Goes on from the state folder's checkpoint; does nothing where there is none. */
    void resume() {
        Optional<Checkpoint> found = Checkpoint.read(state);
        if (found.isEmpty()) {
            LOG.info("no checkpoint in {}: training starts at epoch 1", state);
            return;
        }
        Checkpoint checkpoint = found.get();
        if (!checkpoint.fingerprint.equals(fingerprint)) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    "the checkpoint in " + state
                            + " is of other settings or pictures; leave out --resume to start anew");
        }
        descent.restore(checkpoint.iteration, checkpoint.parameters, checkpoint.averaged, checkpoint.updaterState);
        best = recipe.patience() == 0 ? checkpoint.averaged : checkpoint.best;
        scores.addAll(checkpoint.scores);
        LOG.info("resumed after epoch {} of {}", scores.size(), recipe.epochs());
    }

    /**
     * Refuses to start at epoch 1 where the state folder holds hours of the same training, which would be lost.
     *
     * @throws UnfinishedTrainingException saying how to go on, and how to start anew all the same
     */
    void requireNothingUnfinished() {
        Checkpoint.read(state)
                .filter(checkpoint -> checkpoint.fingerprint.equals(fingerprint)
                        && checkpoint.scores.size() < recipe.epochs()
                        && !isTired(checkpoint.scores))
                .ifPresent(checkpoint -> {
                    throw new UnfinishedTrainingException(state, checkpoint.scores.size(), recipe.epochs());
                });
    }

    /** Trains what is left up to this epoch and returns the network with the averaged weights of the epoch to keep. */
    ComputationGraph run(int epoch) {
        runUntil(epoch);
        descent.averaged()
                .params()
                .assign(org.nd4j.linalg.factory.Nd4j.createFromArray(best)
                        .reshape(descent.averaged().params().shape()));
        return descent.averaged();
    }

    /** Trains up to this epoch, whose checkpoint is then the newest, or until nothing gets better. */
    void runUntil(int epoch) {
        while (scores.size() < epoch && !isTired(scores)) {
            oneEpoch(scores.size());
        }
        descent.forgetAllSizes();
    }

    List<EpochScore> scores() {
        return List.copyOf(scores);
    }

    private boolean isTired(List<EpochScore> scores) {
        return recipe.patience() > 0 && scores.size() - bestEpoch(scores) >= recipe.patience();
    }

    /**
     * Number of the epoch that is kept; 0 before the first. Without early stopping it is the last: the learning rate has
     * fallen to nothing by then, and the highest of many accuracies on few faces is luck. With early stopping it is the
     * one with the highest validation accuracy, of equal ones the first.
     */
    int bestEpoch() {
        return bestEpoch(scores);
    }

    private int bestEpoch(List<EpochScore> scores) {
        if (recipe.patience() == 0) {
            return scores.size();
        }
        int result = 0;
        double highest = -1;
        for (EpochScore score : scores) {
            if (score.validationAccuracy() > highest) {
                highest = score.validationAccuracy();
                result = score.epoch();
            }
        }
        return result;
    }

    private void oneEpoch(int epoch) {
        long start = System.nanoTime();
        double loss = learn(epoch);
        requireFinite(loss, epoch + 1);
        double seconds = (System.nanoTime() - start) / 1e9;
        scores.add(validate(epoch, loss, seconds));
        if (bestEpoch() == epoch + 1) {
            best = descent.averagedParameters();
        }
        checkpoint();
        EpochScore score = scores.get(epoch);
        LOG.info(
                "epoch {}/{} at {} px: loss {}{}, {} s, {} pictures/s",
                epoch + 1,
                recipe.epochs(),
                score.size(),
                String.format("%.4f", loss),
                validated(score),
                Math.round(seconds),
                Math.round(faces.count() / seconds));
    }

    /** A loss that is no number any more would be kept as a checkpoint, and never get better. */
    private void requireFinite(double loss, int epoch) {
        if (!Double.isFinite(loss)) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    "the training diverged in epoch " + epoch + " (the loss is " + loss + "): choose a lower"
                            + " --learning-rate than " + recipe.learningRate() + "; the checkpoint of epoch "
                            + (epoch - 1) + " stays");
        }
    }

    private String validated(EpochScore score) {
        return validation.isEmpty()
                ? ""
                : String.format(
                        ", validation loss %.4f accuracy %.4f", score.validationLoss(), score.validationAccuracy());
    }

    private double learn(int epoch) {
        int size = recipe.sizeIn(epoch);
        descent.forgetOtherSizes(size);
        double loss = 0;
        Progress progress = new Progress(recipe.epochs());
        try (Batches batches = new Batches(faces, recipe, epoch)) {
            for (int b = 0; b < batches.count(); b++) {
                Batches.Batch batch = batches.next();
                loss += descent.step(batch, size, epoch);
                batches.giveBack(batch);
                progress.tell(epoch, b + 1, batches.count());
            }
            return loss / batches.count();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmotionException(
                    EmotionException.Kind.INPUT_OUTPUT, "training was interrupted; go on with --resume", e);
        }
    }

    private EpochScore validate(int epoch, double loss, double seconds) {
        reader.refresh();
        List<FaceCrop> crops = validation.stream().map(LabelledFace::crop).toList();
        List<FaceLogits> answers = reader.read(crops);
        double crossEntropy = 0;
        int right = 0;
        for (int i = 0; i < answers.size(); i++) {
            EmotionProbabilities probabilities = answers.get(i).probabilities(1);
            crossEntropy -= Math.log(Math.max(probabilities.of(validation.get(i).emotion()), 1e-10));
            right += probabilities.likeliest() == validation.get(i).emotion() ? 1 : 0;
        }
        int count = Math.max(1, answers.size());
        return new EpochScore(
                epoch + 1, recipe.sizeIn(epoch), loss, crossEntropy / count, (double) right / count, seconds);
    }

    private void checkpoint() {
        new Checkpoint(
                        fingerprint,
                        descent.iteration(),
                        descent.parameters(),
                        descent.averagedParameters(),
                        descent.updaterState(),
                        best,
                        scores)
                .write(state);
    }
}
