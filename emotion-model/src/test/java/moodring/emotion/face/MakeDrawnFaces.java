package moodring.emotion.face;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/**
 * Makes the drawn files that the recommender's tests read. Run it from the root after a change of {@link DrawnPicture}:
 * {@code mvn -pl emotion-model test-compile}, then this class with emotion-model's test class path and the argument
 * {@code recommender/src/test/resources/faces}.
 */
final class MakeDrawnFaces {
    private MakeDrawnFaces() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        DrawnPicture one = DrawnPicture.ofOneFace(320, 240);
        DrawnPicture two = DrawnPicture.wall(320, 160).face(80, 80, 40).face(240, 80, 44);
        Files.write(folder.resolve("one.png"), PictureFiles.png(one));
        Files.write(folder.resolve("two.png"), PictureFiles.png(two));
        Files.write(folder.resolve("none.png"), PictureFiles.png(DrawnPicture.wall(320, 240)));
        Files.write(folder.resolve("dark.png"), PictureFiles.png(one.inLight(0.1)));
        DrawnClips.mp4(folder.resolve("three-frames.mp4"), Collections.nCopies(3, one.inLight(1)));
    }
}
