package moodring.emotion.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;

/**
 * CK+ in its usual form: a folder per emotion, files named {@code SUBJECT_SEQUENCE_FRAME.png}. Contempt has no class here
 * and is left out, counted.
 */
final class CkFolders {
    private static final String CONTEMPT = "contempt";
    private static final String NEEDED = "CK+ needs anger, disgust, fear, happy, sadness and surprise";
    private static final Pattern NAME = Pattern.compile("(S\\d+)_\\d+_\\d+\\.\\w+");
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

    /**
     * @throws EmotionException with a sentence if a folder is missing or empty, or a picture is not 48 × 48 or does not name
     *     its person
     */
    static CkFolders read(Path directory) {
        CkFolders result = new CkFolders();
        FOLDERS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> result.addAll(directory.resolve(entry.getKey()), entry.getValue()));
        Path left = directory.resolve(CONTEMPT);
        result.contempt =
                Files.isDirectory(left) ? PictureFolder.files(left, NEEDED).size() : 0;
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
        for (Path picture : PictureFolder.filled(folder, NEEDED)) {
            faces.add(new LabelledFace(
                    GreyPng.read(picture), emotion, LabelledFace.TRAINING, person(picture), LabelledFace.NO_ROW));
        }
    }

    /** By any other name a person would stand on both sides of a fold, and be measured by who learned from them. */
    private static String person(Path picture) {
        Matcher name = NAME.matcher(picture.getFileName().toString());
        if (!name.matches()) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    picture + " does not say whom it shows; files of CK+ are named SUBJECT_SEQUENCE_FRAME.png, such as"
                            + " S010_004_00000017.png");
        }
        return name.group(1);
    }
}
