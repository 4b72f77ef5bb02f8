package moodring.emotion.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moodring.emotion.EmotionException;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.network.Architecture;
import moodring.emotion.network.BatchReader;
import moodring.emotion.network.EmotionNetwork;
import moodring.emotion.network.FaceLogits;
import moodring.emotion.network.ModelFolder;
import moodring.emotion.network.onednn.Precision;
import org.apache.commons.io.FileUtils;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains once per fold, each time from the same weights that never saw CK+, and measures on the people left out. */
final class FoldTraining {
    private static final Logger LOG = LoggerFactory.getLogger(FoldTraining.class);
    /** Folder inside a model that holds the weights from before it learned from CK+. */
    static final String BEFORE_CK = "before-ck";

    private static final int READ_AT_ONCE = 32;

    /** Goes on from weights with the pictures of some people. */
    interface Learner {
        ComputationGraph learn(EmotionNetwork start, List<LabelledFace> pictures);
    }

    private final List<EmotionNetwork> starts;
    private final double temperature;
    private final Learner learner;

    private FoldTraining(List<EmotionNetwork> starts, double temperature, Learner learner) {
        this.starts = starts;
        this.temperature = temperature;
        this.learner = learner;
    }

    /** @throws EmotionException of kind NO_MODEL if neither the model nor its folder before-ck is free of CK+ */
    static FoldTraining of(Path model) {
        ModelFolder folder = new ModelFolder(model);
        List<EmotionNetwork> starts = folder.members().stream()
                .map(member -> withoutCk(member.folder()))
                .toList();
        return new FoldTraining(starts, folder.calibration().temperature(), FoldTraining::trained);
    }

    /** The same, learning otherwise. */
    FoldTraining with(Learner other) {
        return new FoldTraining(starts, temperature, other);
    }

    private static EmotionNetwork withoutCk(Path model) {
        EmotionNetwork network = EmotionNetwork.load(model);
        Path before = model.resolve(BEFORE_CK);
        if (Origin.sawCk(network) && Files.isDirectory(before)) {
            requireThatItBeganFrom(before, network, model);
            network = EmotionNetwork.load(before);
        }
        if (Origin.sawCk(network)) {
            throw new EmotionException(
                    EmotionException.Kind.NO_MODEL,
                    "folds need weights that never saw CK+, but the model in " + model + " did and has no folder "
                            + BEFORE_CK + " beside it; train one without --ck and name it with --model");
        }
        return network;
    }

    /** Weights that stand beside a model by mistake would be measured in its name. */
    private static void requireThatItBeganFrom(Path before, EmotionNetwork network, Path model) {
        Object start = network.origin().get("startedFrom");
        if (!(start instanceof Map<?, ?> named)
                || !new ModelFolder(before).sha256().equals(named.get("sha256"))) {
            throw new EmotionException(
                    EmotionException.Kind.NO_MODEL,
                    "the weights in " + before + " are not those that the model in " + model
                            + " began from, as its origin names them; put those there");
        }
    }

    /** For each fold, how the people left out of it were read. */
    List<Evaluation> evaluations(PersonFolds folds) {
        List<Evaluation> result = new ArrayList<>();
        for (int fold = 0; fold < folds.count(); fold++) {
            Evaluation left = oneFold(folds.learned(fold), folds.measured(fold));
            LOG.info(
                    "fold {} of {}: accuracy {} on {} pictures",
                    fold + 1,
                    folds.count(),
                    String.format("%.4f", left.accuracy()),
                    left.examples());
            result.add(left);
        }
        return result;
    }

    private Evaluation oneFold(List<LabelledFace> learned, List<LabelledFace> measured) {
        List<FaceCrop> crops = measured.stream().map(LabelledFace::crop).toList();
        List<List<FaceLogits>> said = starts.stream()
                .map(start ->
                        new BatchReader(learner.learn(start, learned), READ_AT_ONCE, Precision.quickest()).read(crops))
                .toList();
        return Evaluation.of(
                measured.stream().map(LabelledFace::emotion).toList(),
                FaceLogits.joinEach(said).stream()
                        .map(face -> face.probabilities(temperature))
                        .toList());
    }

    private static ComputationGraph trained(EmotionNetwork start, List<LabelledFace> learned) {
        Path state = temporaryFolder();
        try {
            TrainingFaces faces = new TrainingFaces(learned, Map.of(), 0);
            TrainingSettings.Recipe recipe = recipe(start.architecture());
            Training training = new Training(recipe, faces, List.of(), state, "fold");
            training.startFrom(start.parameters());
            return training.run(recipe.epochs());
        } finally {
            delete(state);
        }
    }

    /** For the model card: these are not the shipped weights, which saw all people of CK+. */
    static String words() {
        TrainingSettings.Recipe recipe = recipe(Architecture.DEFAULT);
        return "from the weights before CK+, " + recipe.epochs()
                + " epochs on the other people's pictures alone, batch " + recipe.batch() + ", learning rate "
                + recipe.learningRate();
    }

    /** Nothing is chosen inside a fold: the length is fixed and the last epoch is measured. */
    private static TrainingSettings.Recipe recipe(Architecture architecture) {
        TrainingSettings.Recipe usual = TrainingSettings.Recipe.DEFAULT;
        return new TrainingSettings.Recipe(
                architecture,
                8,
                32,
                0.01,
                usual.momentum(),
                usual.weightDecay(),
                0.95,
                List.of(48),
                0,
                0,
                TrainingSettings.Showing.AS_THEY_ARE,
                0.05,
                0,
                new TrainingSettings.Arithmetic(usual.arithmetic().precision(), 1),
                1);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("moodring-fold");
        } catch (IOException e) {
            throw new EmotionException(EmotionException.Kind.INPUT_OUTPUT, "no temporary folder can be made", e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException e) {
            LOG.warn("temporary folder {} could not be deleted", folder);
        }
    }
}
