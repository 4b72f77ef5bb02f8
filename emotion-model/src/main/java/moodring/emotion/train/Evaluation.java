package moodring.emotion.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;

/** How a model's answers to labelled faces compare with the labels. Immutable. */
public final class Evaluation {
    private static final int CLASSES = Emotion.values().length;
    private static final int BINS = 15;
    /** 97.5 % of a standard normal distribution lie below. */
    private static final double NORMAL_QUANTILE = 1.959964;

    private static final int DRAWS = 100;

    /** One face: what its label says, and what the model says. */
    record Answer(Emotion truth, EmotionProbabilities said) {
        boolean isRight() {
            return said.likeliest() == truth;
        }

        double confidence() {
            return said.of(said.likeliest());
        }
    }

    /**
     * One bar of the calibration diagram.
     *
     * @param confidence mean highest probability of its answers
     * @param accuracy share of them that are right
     */
    public record Bin(int count, double confidence, double accuracy) {
        private static Bin of(List<Answer> inside) {
            double confidence =
                    inside.stream().mapToDouble(Answer::confidence).average().orElse(0);
            long right = inside.stream().filter(Answer::isRight).count();
            return new Bin(inside.size(), confidence, share(right, inside.size()));
        }
    }

    private final List<Answer> answers;
    private final int[][] confusion = new int[CLASSES][CLASSES];

    Evaluation(List<Answer> answers) {
        this.answers = List.copyOf(answers);
        answers.forEach(answer ->
                confusion[answer.truth().ordinal()][answer.said().likeliest().ordinal()]++);
    }

    /** @param said of the face with the label at the same place */
    static Evaluation of(List<Emotion> labels, List<EmotionProbabilities> said) {
        return new Evaluation(IntStream.range(0, labels.size())
                .mapToObj(i -> new Answer(labels.get(i), said.get(i)))
                .toList());
    }

    /** Of all these answers: those of folds, for instance. */
    static Evaluation together(List<Evaluation> parts) {
        return new Evaluation(
                parts.stream().flatMap(part -> part.answers.stream()).toList());
    }

    public int examples() {
        return answers.size();
    }

    /** Share of right answers, 0 to 1; 0 where there are none. */
    public double accuracy() {
        return share(answers.stream().filter(Answer::isRight).count(), answers.size());
    }

    /**
     * Within these bounds lies, with a confidence of 95 %, the accuracy on all faces like these (Wilson 1927).
     *
     * @return the lower and the upper one, 0 to 1
     */
    public List<Double> accuracyInterval() {
        double n = Math.max(1, answers.size());
        double share = accuracy();
        double z2 = NORMAL_QUANTILE * NORMAL_QUANTILE;
        double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = NORMAL_QUANTILE * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        return List.of(middle - half, middle + half);
    }

    /** Mean of minus the natural logarithm of the true emotion's probability, cut at 1e-10; lower is better. */
    public double crossEntropy() {
        return answers.stream()
                .mapToDouble(answer -> -Math.log(Math.max(1e-10, answer.said().of(answer.truth()))))
                .average()
                .orElse(0);
    }

    /** Of the faces that the model calls so, the share that are. */
    public double precision(Emotion emotion) {
        int said = 0;
        for (int[] row : confusion) {
            said += row[emotion.ordinal()];
        }
        return share(confusion[emotion.ordinal()][emotion.ordinal()], said);
    }

    /** Of the faces that are so, the share that the model calls so. */
    public double recall(Emotion emotion) {
        return share(confusion[emotion.ordinal()][emotion.ordinal()], support(emotion));
    }

    public int support(Emotion emotion) {
        int sum = 0;
        for (int count : confusion[emotion.ordinal()]) {
            sum += count;
        }
        return sum;
    }

    /** Mean F1 of the emotions that occur among the labels. */
    public double macroF1() {
        double sum = 0;
        int present = 0;
        for (Emotion emotion : Emotion.values()) {
            if (support(emotion) > 0) {
                double both = precision(emotion) + recall(emotion);
                sum += both == 0 ? 0 : 2 * precision(emotion) * recall(emotion) / both;
                present++;
            }
        }
        return share(sum, present);
    }

    /** Expected calibration error over {@value #BINS} bins of equal width (Guo et al. 2017). */
    public double expectedCalibrationError() {
        return bins().stream()
                .mapToDouble(
                        bin -> Math.abs(bin.confidence() - bin.accuracy()) * bin.count() / Math.max(1, answers.size()))
                .sum();
    }

    /**
     * The calibration error that these answers would have by chance alone, were each right with exactly the probability
     * that it states: the mean of {@value #DRAWS} draws with a fixed seed.
     */
    public double calibrationErrorByChance() {
        double[] confidences = answers.stream().mapToDouble(Answer::confidence).toArray();
        Random random = new Random(1);
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] gaps = new double[BINS];
            for (double confidence : confidences) {
                gaps[bin(confidence)] += confidence - (random.nextDouble() < confidence ? 1 : 0);
            }
            sum += share(Arrays.stream(gaps).map(Math::abs).sum(), answers.size());
        }
        return sum / DRAWS;
    }

    /** {@value #BINS} bins of the highest probability, from 0 to 1. */
    public List<Bin> bins() {
        Map<Integer, List<Answer>> inside =
                answers.stream().collect(Collectors.groupingBy(answer -> bin(answer.confidence())));
        return IntStream.range(0, BINS)
                .mapToObj(number -> Bin.of(inside.getOrDefault(number, List.of())))
                .toList();
    }

    /** Each bin holds its upper edge, as in Guo et al. */
    private static int bin(double confidence) {
        return Math.max(0, (int) Math.ceil(confidence * BINS) - 1);
    }

    /** 7 × 7, rows by label, columns by answer; the caller owns the copy. */
    public int[][] confusion() {
        int[][] copy = new int[CLASSES][];
        for (int i = 0; i < CLASSES; i++) {
            copy[i] = confusion[i].clone();
        }
        return copy;
    }

    /** Only the answers whose highest probability reaches the threshold. */
    Evaluation sureOnes(double threshold) {
        return new Evaluation(
                answers.stream().filter(a -> a.confidence() >= threshold).toList());
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
