package moodring.emotion.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;

/**
 * CK+ in its usual form: a folder per emotion, files named {@code SUBJECT_SEQUENCE_FRAME.png}. Contempt has no class here
 * and is left out, counted.
 */
final class CkFolders {
    private static final String CONTEMPT = "contempt";
    private static final Map<String, Emotion> FOLDERS = Map.of(
            "anger", Emotion.ANGRY,
            "disgust", Emotion.DISGUST,
            "fear", Emotion.FEAR,
            "happy", Emotion.HAPPY,
            "sadness", Emotion.SAD,
            "surprise", Emotion.SURPRISE);

    private final List<LabelledFace> faces = new ArrayList<>();
    private int contempt;

    private CkFolders() {}

    /** @throws EmotionException with a sentence if a folder is missing or a picture is not 48 × 48 */
    static CkFolders read(Path directory) {
        CkFolders result = new CkFolders();
        FOLDERS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> result.addAll(directory.resolve(entry.getKey()), entry.getValue()));
        Path left = directory.resolve(CONTEMPT);
        result.contempt = Files.isDirectory(left) ? pictures(left).size() : 0;
        return result;
    }

    List<LabelledFace> faces() {
        return List.copyOf(faces);
    }

    /** Pictures that were left out because their emotion has no class. */
    int contempt() {
        return contempt;
    }

    private void addAll(Path folder, Emotion emotion) {
        for (Path picture : pictures(folder)) {
            String person = picture.getFileName().toString().split("_")[0];
            faces.add(new LabelledFace(
                    GreyPng.read(picture), emotion, LabelledFace.TRAINING, person, LabelledFace.NO_ROW));
        }
    }

    private static List<Path> pictures(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    "folder " + folder + " is missing; CK+ needs anger, disgust, fear, happy, sadness and surprise");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new EmotionException(EmotionException.Kind.INPUT_OUTPUT, folder + " cannot be listed", e);
        }
    }
}
