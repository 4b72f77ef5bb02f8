package moodring.recommend.command;

import java.nio.file.Path;
import moodring.track.Mood;
import picocli.CommandLine.Option;

/** Where the feeling comes from; at most one of them. */
final class FeelingOptions {
    @Option(
            names = "--webcam",
            required = true,
            paramLabel = "N",
            description = "read your face with camera N (0 is the first) until it is steady, at most 10 seconds")
    Integer webcam;

    @Option(names = "--image", required = true, paramLabel = "FILE", description = "read the face in a picture")
    Path image;

    @Option(names = "--video", required = true, paramLabel = "FILE", description = "read the face in a clip")
    Path video;

    @Option(
            names = "--mood",
            required = true,
            paramLabel = "MOOD",
            converter = MoodOption.class,
            completionCandidates = MoodOption.class,
            description = "say it yourself: ${COMPLETION-CANDIDATES}")
    Mood mood;

    boolean isMoving() {
        return webcam != null || video != null;
    }
}
