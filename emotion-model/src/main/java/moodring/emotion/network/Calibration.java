package moodring.emotion.network;

/**
 * Two numbers chosen on validation faces.
 *
 * @param temperature above 0; divides the logits so that probabilities mean what they say (Guo et al. 2017)
 * @param sureThreshold 0 to 1; a reading whose highest probability reaches it is sure
 */
public record Calibration(double temperature, double sureThreshold) {
    public Calibration {
        if (!(temperature > 0) || !(sureThreshold >= 0 && sureThreshold <= 1)) {
            throw new IllegalArgumentException("temperature must be above 0 and the threshold 0 to 1, but they were "
                    + temperature + " and " + sureThreshold);
        }
    }
}
