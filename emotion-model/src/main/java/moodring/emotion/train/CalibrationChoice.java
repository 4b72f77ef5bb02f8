package moodring.emotion.train;

import java.util.List;
import moodring.emotion.Emotion;
import moodring.emotion.network.Calibration;
import moodring.emotion.network.FaceLogits;

/** Chooses temperature and threshold on validation faces, which the network has not learned from. */
final class CalibrationChoice {
    /** Share of the faces that the model shall be sure of. */
    private static final double SURE_SHARE = 0.8;

    private static final double LOWEST = 0.3;
    private static final double HIGHEST = 5;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final List<FaceLogits> logits;
    private final List<Emotion> labels;

    CalibrationChoice(List<FaceLogits> logits, List<Emotion> labels) {
        this.logits = List.copyOf(logits);
        this.labels = List.copyOf(labels);
    }

    Calibration choose() {
        double temperature = temperature();
        return new Calibration(temperature, threshold(temperature));
    }

    /** The answers at this temperature, for measuring. */
    Evaluation evaluation(double temperature) {
        return Evaluation.of(
                labels,
                logits.stream().map(face -> face.probabilities(temperature)).toList());
    }

    /** The one with the lowest cross-entropy, by golden-section search: it has one minimum. */
    private double temperature() {
        double low = LOWEST;
        double high = HIGHEST;
        for (int i = 0; i < 30; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (crossEntropy(left) < crossEntropy(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    double crossEntropy(double temperature) {
        return evaluation(temperature).crossEntropy();
    }

    private double threshold(double temperature) {
        double[] confidences = logits.stream()
                .map(l -> l.probabilities(temperature))
                .mapToDouble(p -> p.of(p.likeliest()))
                .sorted()
                .toArray();
        return confidences.length == 0 ? 0 : confidences[(int) ((1 - SURE_SHARE) * (confidences.length - 1))];
    }
}
