package moodring.emotion.train;

import java.nio.file.Path;

/** A training would start anew and overwrite the checkpoint that the same one, cut off, left to go on from. */
public final class UnfinishedTrainingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfinishedTrainingException(Path state, int done, int epochs) {
        super("This training was cut off after " + done + " of " + epochs
                + " epochs: go on with --resume, or delete the folder " + state + " to start anew");
    }
}
