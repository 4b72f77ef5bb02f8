package moodring.emotion.train;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * One epoch's line of the curves.
 *
 * @param epoch from 1
 * @param size width of the training pictures
 * @param learningLoss mean cross-entropy on the changed training pictures, of the weights while they moved
 * @param validationLoss of the averaged weights, flips averaged
 * @param validationAccuracy of the same, 0 to 1
 * @param seconds wall clock, without validation
 */
record EpochScore(
        int epoch, int size, double learningLoss, double validationLoss, double validationAccuracy, double seconds) {

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(epoch);
        out.writeInt(size);
        out.writeDouble(learningLoss);
        out.writeDouble(validationLoss);
        out.writeDouble(validationAccuracy);
        out.writeDouble(seconds);
    }

    static EpochScore readFrom(DataInputStream in) throws IOException {
        return new EpochScore(
                in.readInt(), in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
