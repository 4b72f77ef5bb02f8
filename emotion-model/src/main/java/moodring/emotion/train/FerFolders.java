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

/** FER-2013 as Kaggle gives it out in folders: {@code train/angry/*.png} and {@code test/…}; the test part is PrivateTest and PublicTest together. */
final class FerFolders {
    private static final Map<String, String> PARTS = Map.of("train", LabelledFace.TRAINING, "test", "PublicTest");

    private FerFolders() {}

    /** @throws EmotionException with a sentence naming the folder that is missing */
    static List<LabelledFace> read(Path directory) {
        List<LabelledFace> faces = new ArrayList<>();
        for (String part : List.of("train", "test")) {
            for (Emotion emotion : Emotion.values()) {
                for (Path picture : pictures(directory.resolve(part).resolve(emotion.word()))) {
                    faces.add(
                            new LabelledFace(GreyPng.read(picture), emotion, PARTS.get(part), "", LabelledFace.NO_ROW));
                }
            }
        }
        return faces;
    }

    private static List<Path> pictures(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    "folder " + folder + " is missing; FER-2013 in folders needs train and test, each with angry,"
                            + " disgust, fear, happy, sad, surprise and neutral");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(png|jpg)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new EmotionException(EmotionException.Kind.INPUT_OUTPUT, folder + " cannot be listed", e);
        }
    }
}
