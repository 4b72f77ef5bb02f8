package moodring.emotion.train;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to measure a model on: FER-2013 or CK+, one of them.
 *
 * @param model folder of the model
 * @param fer a FER-2013 text file or folder
 * @param usage the part of it: {@code PublicTest}, {@code PrivateTest} or {@code Training}
 * @param withoutDuplicatesOf a FER-2013 file whose Training pictures are left out in a second figure
 * @param ferplus raters' votes, joined by row, for a third figure
 * @param ck a CK+ folder or text file
 * @param folds 0 measures the model as it is; otherwise it is trained anew for each of so many folds, by person
 * @param seed of the folds
 * @param report where pictures, figures and the model card go, if anywhere
 */
public record EvaluationSettings(
        Path model,
        Optional<Path> fer,
        String usage,
        Optional<Path> withoutDuplicatesOf,
        Optional<Path> ferplus,
        Optional<Path> ck,
        int folds,
        long seed,
        Optional<Path> report) {
    public EvaluationSettings {
        if (fer.isPresent() == ck.isPresent()) {
            throw new IllegalArgumentException("give either a FER-2013 file or a CK+ folder to measure on");
        }
        if (folds < 0 || folds == 1) {
            throw new IllegalArgumentException("folds must be 0 or at least 2, but were " + folds);
        }
    }
}
