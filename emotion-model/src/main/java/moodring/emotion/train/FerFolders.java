package moodring.emotion.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;

/** FER-2013 as Kaggle gives it out in folders: {@code train/angry/*.png} and {@code test/…}; the test part is PrivateTest and PublicTest together. */
final class FerFolders {
    private static final Map<String, String> PARTS = Map.of("train", LabelledFace.TRAINING, "test", "PublicTest");

    private static final String NEEDED =
            "FER-2013 in folders needs train and test, each with angry, disgust, fear, happy, sad, surprise and neutral";

    private FerFolders() {}

    /** @throws EmotionException with a sentence naming the folder that is missing or empty */
    static List<LabelledFace> read(Path directory) {
        List<LabelledFace> faces = new ArrayList<>();
        for (String part : List.of("train", "test")) {
            for (Emotion emotion : Emotion.values()) {
                for (Path picture : PictureFolder.filled(directory.resolve(part).resolve(emotion.word()), NEEDED)) {
                    faces.add(
                            new LabelledFace(GreyPng.read(picture), emotion, PARTS.get(part), "", LabelledFace.NO_ROW));
                }
            }
        }
        return faces;
    }
}
