package moodring.emotion.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moodring.emotion.network.Architecture;
import moodring.emotion.network.onednn.Precision;

/**
 * Everything that decides what a training gives; two trainings with equal settings and data give equal weights.
 *
 * @param data where the pictures are
 * @param out folder for the finished model
 * @param state folder for checkpoints and curves
 * @param resume go on from the state folder's checkpoint, if there is one
 * @param stopAfter epoch after which to write the best model so far; the checkpoint stays, to go on from later
 * @param recipe the numbers of the optimisation
 */
public record TrainingSettings(Sources data, Path out, Path state, boolean resume, int stopAfter, Recipe recipe) {
    public TrainingSettings {
        if (stopAfter < 1 || stopAfter > recipe.epochs()) {
            throw new IllegalArgumentException(
                    "a training of " + recipe.epochs() + " epochs cannot stop after " + stopAfter);
        }
    }

    /**
     * Where the pictures and their labels are.
     *
     * @param fer a FER-2013 text file or folder
     * @param ck a CK+ folder or text file, trained on together with FER-2013
     * @param ferplus raters' votes, joined by row
     * @param teacher a stronger network's probabilities, joined by row
     * @param init a model to start from
     */
    public record Sources(
            Path fer, Optional<Path> ck, Optional<Path> ferplus, Optional<Path> teacher, Optional<Path> init) {}

    /**
     * How the pictures of an epoch are chosen and changed, beside the shifts and turns that all of them get.
     *
     * @param mixup strength of blending two pictures (Zhang et al. 2018: the beta distribution's two parameters); 0 for none
     * @param balance how far rare emotions are shown oftener than they are there: 0 not at all, 1 until all are shown
     *     equally often, 0.5 by square roots (Mahajan et al. 2018, section 2.2)
     * @param corruption probability of blur or noise, 0 to 1
     * @param strength of shift, scale, rotation, brightness and contrast beside the usual: 0 for none, 1 for the usual
     * @param covering probability of a covered square (DeVries and Taylor 2017), 0 to 1
     */
    public record Showing(double mixup, double balance, double corruption, double strength, double covering) {
        /** Each once, neither blended nor made worse, with the usual shifts and turns. */
        public static final Showing AS_THEY_ARE = new Showing(0, 0, 0, 1, 0.7);

        public Showing {
            require(mixup >= 0, "mixup must be 0 or above");
            require(balance >= 0 && balance <= 1, "balance must be 0 to 1");
            require(corruption >= 0 && corruption <= 1, "corruption must be 0 to 1");
            require(covering >= 0 && covering <= 1, "covering must be 0 to 1");
            require(strength >= 0 && strength <= 2, "the strength of the changes must be 0 to 2");
        }
    }

    /**
     * How the numbers are computed; another way gives other weights.
     *
     * @param precision number format of the activations
     * @param replicas equal parts of a batch that are computed side by side, each normalised by itself; 1 or more
     */
    public record Arithmetic(Precision precision, int replicas) {
        public Arithmetic {
            require(replicas >= 1, "a batch has at least one part");
        }
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /**
     * The numbers of the optimisation: stochastic gradient descent with Nesterov momentum, a learning rate that falls
     * along a cosine (Loshchilov and Hutter 2017), and an average of the weights, which is what is kept (Polyak and
     * Juditsky 1992).
     *
     * @param sizes pictures' width in pixels during equal parts of the training: small ones first cost less (Touvron et
     *     al. 2019 on sizes in training)
     * @param softTargets share of the target that comes from the raters' votes or the teacher, 0 to 1
     * @param smoothing share of the target that is spread over all emotions alike, 0 to below 1 (Szegedy et al. 2016)
     * @param showing how the pictures of an epoch are chosen and changed
     * @param validation share of the Training rows that is held back for every choice
     * @param patience epochs without a better validation accuracy before the training stops, and the best is kept; 0
     *     never stops early and keeps the last
     * @param arithmetic how the numbers are computed
     */
    public record Recipe(
            Architecture architecture,
            int epochs,
            int batch,
            double learningRate,
            double momentum,
            double weightDecay,
            double averaging,
            List<Integer> sizes,
            double softTargets,
            double smoothing,
            Showing showing,
            double validation,
            int patience,
            Arithmetic arithmetic,
            long seed) {
        /** What trains a usable network in minutes; the shipped ones took wider layers and hours, as the model card tells. */
        public static final Recipe DEFAULT = new Recipe(
                Architecture.DEFAULT,
                18,
                64,
                0.07,
                0.9,
                5e-4,
                0.999,
                List.of(32, 32, 32, 32, 40, 48),
                0.4,
                0,
                Showing.AS_THEY_ARE,
                0.05,
                0,
                new Arithmetic(Precision.F32, 2),
                1);

        public Recipe {
            sizes = List.copyOf(sizes);
            require(epochs > 0 && batch > 1, "epochs must be above 0 and batch above 1");
            require(
                    batch % arithmetic.replicas() == 0 && batch > arithmetic.replicas(),
                    "a batch of " + batch + " pictures cannot be cut into " + arithmetic.replicas()
                            + " equal parts of two or more");
            require(learningRate > 0 && momentum >= 0 && momentum < 1, "learning rate or momentum is out of range");
            require(weightDecay >= 0 && averaging >= 0 && averaging < 1, "weight decay or averaging is out of range");
            require(!sizes.isEmpty() && sizes.stream().allMatch(s -> s >= 16 && s <= 48), "sizes must be 16 to 48");
            require(softTargets >= 0 && softTargets <= 1, "soft targets must be 0 to 1");
            require(smoothing >= 0 && smoothing < 1, "label smoothing must be 0 to below 1");
            require(validation > 0 && validation < 1 && patience >= 0, "validation must be above 0 and below 1");
        }

        /** The same numbers for another network, such as the one that a training starts from. */
        Recipe with(Architecture other) {
            return new Recipe(
                    other,
                    epochs,
                    batch,
                    learningRate,
                    momentum,
                    weightDecay,
                    averaging,
                    sizes,
                    softTargets,
                    smoothing,
                    showing,
                    validation,
                    patience,
                    arithmetic,
                    seed);
        }

        /** Width and height of the pictures in this epoch, counted from 0. */
        public int sizeIn(int epoch) {
            return sizes.get(Math.min(sizes.size() - 1, epoch * sizes.size() / epochs));
        }
    }
}
