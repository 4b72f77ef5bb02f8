package moodring.emotion.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import moodring.emotion.EmotionProbabilities;

/**
 * What each network said of one face by every {@link Look}, before softmax. Immutable.
 */
public final class FaceLogits {
    private static final int CLASSES = 7;
    private static final int LOOKS = Look.values().length;

    private final List<float[]> views;

    private FaceLogits(List<float[]> views) {
        this.views = List.copyOf(views);
    }

    /** @param values of a network for each look, seven of this face from {@code start}; copied */
    static FaceLogits of(List<float[]> values, int start) {
        return new FaceLogits(values.stream()
                .map(look -> Arrays.copyOfRange(look, start, start + CLASSES))
                .toList());
    }

    /**
     * One answer of several networks to each face.
     *
     * @param answers of each network, to the same faces in the same order
     */
    public static List<FaceLogits> joinEach(List<List<FaceLogits>> answers) {
        return IntStream.range(0, answers.get(0).size())
                .mapToObj(face -> new FaceLogits(answers.stream()
                        .flatMap(network -> network.get(face).views.stream())
                        .toList()))
                .toList();
    }

    /** How many networks answered. */
    public int networks() {
        return views.size() / LOOKS;
    }

    /** What one of the networks said, counted from 0 in the order in which they were joined. */
    public FaceLogits ofNetwork(int number) {
        return new FaceLogits(views.subList(LOOKS * number, LOOKS * (number + 1)));
    }

    /** What the networks said of the face as it is. For measuring what the other looks add. */
    public FaceLogits firstLook() {
        return new FaceLogits(IntStream.range(0, networks())
                .mapToObj(network -> views.get(LOOKS * network))
                .toList());
    }

    /**
     * Mean of the views' probabilities.
     *
     * @param temperature above 0; higher makes the probabilities more alike (Guo et al. 2017)
     */
    public EmotionProbabilities probabilities(double temperature) {
        double[] mean = new double[CLASSES];
        for (float[] view : views) {
            double[] said = softmax(view, temperature);
            for (int i = 0; i < CLASSES; i++) {
                mean[i] += said[i] / views.size();
            }
        }
        return EmotionProbabilities.of(mean);
    }

    private static double[] softmax(float[] logits, double temperature) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double[] result = new double[CLASSES];
        double sum = 0;
        for (int i = 0; i < CLASSES; i++) {
            result[i] = Math.exp((logits[i] - highest) / temperature);
            sum += result[i];
        }
        for (int i = 0; i < CLASSES; i++) {
            result[i] /= sum;
        }
        return result;
    }
}
