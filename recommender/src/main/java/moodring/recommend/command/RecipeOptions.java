package moodring.recommend.command;

import java.util.List;
import moodring.emotion.network.Architecture;
import moodring.emotion.network.onednn.Precision;
import moodring.emotion.train.TrainingSettings;
import moodring.emotion.train.TrainingSettings.Recipe;
import picocli.CommandLine.Option;

/** The network and the numbers of its training; what is left out is such that it trains in minutes. */
final class RecipeOptions {
    private static final Recipe USUAL = Recipe.DEFAULT;
    private static final Architecture NETWORK = USUAL.architecture();

    @Option(names = "--kind", paramLabel = "KIND", description = "PLAIN or RESIDUAL (default: ${DEFAULT-VALUE})")
    private Architecture.Kind kind = NETWORK.kind();

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "channels of the first stage, doubled by each of the next three (default: ${DEFAULT-VALUE})")
    private int width = NETWORK.width();

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "convolutions or residual blocks in each stage (default: ${DEFAULT-VALUE})")
    private int depth = NETWORK.depth();

    @Option(
            names = "--keep",
            paramLabel = "SHARE",
            description = "share of the last features that dropout keeps (default: ${DEFAULT-VALUE})")
    private double keep = NETWORK.keep();

    @Option(names = "--epochs", paramLabel = "N", description = "passes over the pictures (default: ${DEFAULT-VALUE})")
    private int epochs = USUAL.epochs();

    @Option(names = "--batch", paramLabel = "N", description = "pictures in a step (default: ${DEFAULT-VALUE})")
    private int batch = USUAL.batch();

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            description = "highest learning rate (default: ${DEFAULT-VALUE})")
    private double learningRate = USUAL.learningRate();

    @Option(
            names = "--weight-decay",
            paramLabel = "RATE",
            description = "added to the gradient as this times the weight (default: ${DEFAULT-VALUE})")
    private double weightDecay = USUAL.weightDecay();

    @Option(
            names = "--averaging",
            paramLabel = "SHARE",
            description =
                    "share of the averaged weights that stays in each step; 0 keeps the last (default: ${DEFAULT-VALUE})")
    private double averaging = USUAL.averaging();

    @Option(
            names = "--size",
            split = ",",
            paramLabel = "PIXELS",
            description = "width of the training pictures in equal parts of the training, such as 32,40,48")
    private List<Integer> sizes = USUAL.sizes();

    @Option(
            names = "--soft-targets",
            paramLabel = "SHARE",
            description = "share of the target taken from raters or teacher, 0 to 1 (default: ${DEFAULT-VALUE})")
    private double softTargets = USUAL.softTargets();

    @Option(
            names = "--smoothing",
            paramLabel = "SHARE",
            description = "share of the target that is spread over all emotions alike (default: ${DEFAULT-VALUE})")
    private double smoothing = USUAL.smoothing();

    @Option(
            names = "--mixup",
            paramLabel = "STRENGTH",
            description = "how much two pictures are blended; 0 for not at all (default: ${DEFAULT-VALUE})")
    private double mixup = USUAL.showing().mixup();

    @Option(
            names = "--balance",
            paramLabel = "POWER",
            description = "how far rare emotions are shown oftener: 0 not at all, 1 until all are equally often"
                    + " (default: ${DEFAULT-VALUE})")
    private double balance = USUAL.showing().balance();

    @Option(
            names = "--corruption",
            paramLabel = "SHARE",
            description =
                    "share of the pictures that get blur or noise, as cameras make them (default: ${DEFAULT-VALUE})")
    private double corruption = USUAL.showing().corruption();

    @Option(
            names = "--strength",
            paramLabel = "FACTOR",
            description = "of shift, scale, turn, brightness and contrast; 0 for none (default: ${DEFAULT-VALUE})")
    private double strength = USUAL.showing().strength();

    @Option(
            names = "--covering",
            paramLabel = "SHARE",
            description = "share of the pictures that get a covered square (default: ${DEFAULT-VALUE})")
    private double covering = USUAL.showing().covering();

    @Option(
            names = "--precision",
            paramLabel = "FORMAT",
            description = "F32 or, where the CPU has it, BF16: nearly twice as fast (default: ${DEFAULT-VALUE})")
    private Precision precision = USUAL.arithmetic().precision();

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = "equal parts of a batch that are computed side by side, each normalised by itself"
                    + " (default: ${DEFAULT-VALUE})")
    private int replicas = USUAL.arithmetic().replicas();

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            description = "share of the Training rows held back for every choice (default: ${DEFAULT-VALUE})")
    private double validation = USUAL.validation();

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "stop after so many epochs without gain; 0 never stops early (default: ${DEFAULT-VALUE})")
    private int patience = USUAL.patience();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of weights, shuffle and changes (default: ${DEFAULT-VALUE})")
    private long seed = USUAL.seed();

    /** @throws IllegalArgumentException if a number is out of its range */
    Recipe recipe() {
        return new Recipe(
                new Architecture(kind, width, depth, keep),
                epochs,
                batch,
                learningRate,
                USUAL.momentum(),
                weightDecay,
                averaging,
                sizes,
                softTargets,
                smoothing,
                new TrainingSettings.Showing(mixup, balance, corruption, strength, covering),
                validation,
                patience,
                new TrainingSettings.Arithmetic(precision, replicas),
                seed);
    }
}
