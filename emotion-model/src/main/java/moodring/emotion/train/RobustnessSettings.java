package moodring.emotion.train;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to measure the way from a webcam picture to an answer.
 *
 * @param model folder of the model
 * @param fer a FER-2013 text file or folder
 * @param usage the part of it: {@code PublicTest}, {@code PrivateTest} or {@code Training}
 * @param faces how many of its faces, spread evenly, each disturbance is shown; at least 1
 * @param seed of the drawn rooms and of the noise
 * @param report where {@code robustness.json} goes, if anywhere
 */
public record RobustnessSettings(Path model, Path fer, String usage, int faces, long seed, Optional<Path> report) {
    public RobustnessSettings {
        if (faces < 1) {
            throw new IllegalArgumentException("at least one face is needed, but " + faces + " were asked for");
        }
    }
}
