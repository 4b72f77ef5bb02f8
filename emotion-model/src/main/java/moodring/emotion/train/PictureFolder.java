package moodring.emotion.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moodring.emotion.EmotionException;

/** The picture files of one folder of a data set, in the order of their names; what else lies there is passed over. */
final class PictureFolder {
    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpe?g)", Pattern.CASE_INSENSITIVE);

    private PictureFolder() {}

    /**
     * @param needed which folders the data set needs, for the sentence
     * @throws EmotionException if the folder is missing, or holds no picture
     */
    static List<Path> filled(Path folder, String needed) {
        List<Path> pictures = files(folder, needed);
        if (pictures.isEmpty()) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    "folder " + folder + " holds no picture (PNG or JPEG); " + needed + ", each with pictures");
        }
        return pictures;
    }

    /** The same for a folder that may be empty. */
    static List<Path> files(Path folder, String needed) {
        if (!Files.isDirectory(folder)) {
            throw new EmotionException(EmotionException.Kind.BAD_DATA, "folder " + folder + " is missing; " + needed);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            PICTURE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new EmotionException(EmotionException.Kind.INPUT_OUTPUT, folder + " cannot be listed", e);
        }
    }
}
