package moodring.emotion.face;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files by which Linux shows its cameras: /dev/video0 and so on. */
final class CameraFiles {
    private static final Path FOLDER = Path.of("/dev");

    private CameraFiles() {}

    static boolean areOnThisSystem() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    static Path of(int number) {
        return FOLDER.resolve("video" + number);
    }

    /** In the order of their numbers; empty also on other systems. */
    static List<Path> all() {
        if (!areOnThisSystem()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("video\\d+"))
                    .sorted((one, other) -> Integer.compare(number(one), number(other)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring("video".length()));
    }
}
