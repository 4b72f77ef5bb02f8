package moodring.recommend.command;

import java.nio.file.Path;
import java.time.Duration;
import moodring.emotion.FaceReading;

/** Writes down what was read, picture by picture, so that a long clip needs no memory. */
interface FaceAnswers extends AutoCloseable {
    void picture(Path file, FaceReading reading);

    void frame(Path file, Duration time, FaceReading reading);

    /** Ends the answer; its writer stays open. */
    @Override
    void close();
}
