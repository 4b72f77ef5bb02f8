package moodring.emotion.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.network.EmotionNetwork;

/**
 * Writes what a model says of FER-2013's Training rows, for another to learn from beside the labels (Hinton, Vinyals and
 * Dean 2015). Rows of the test parts are never read: a teacher must not carry them into a training.
 */
public final class TeacherAnswers {
    private TeacherAnswers() {}

    /**
     * @param model folder of a trained model, or of several joined
     * @param fer the FER-2013 file or folder that the other model will learn from; rows are joined by their number in it
     * @param out {@code row}, then a calibrated probability per emotion; replaced only when all is written
     * @return how many rows it has
     * @throws EmotionException if the model or the pictures cannot be read, or the file cannot be written
     */
    public static int write(Path model, Path fer, Path out) {
        EmotionNetwork teacher = EmotionNetwork.load(model);
        List<LabelledFace> faces = DataSet.fer(fer).faces().stream()
                .filter(LabelledFace::isTraining)
                .toList();
        List<String> lines = new ArrayList<>(List.of("row," + String.join(",", SoftLabels.TEACHER)));
        List<EmotionProbabilities> answers =
                teacher.read(faces.stream().map(LabelledFace::crop).toList());
        for (int i = 0; i < faces.size(); i++) {
            lines.add(faces.get(i).row() + "," + words(answers.get(i)));
        }
        write(out, lines);
        return faces.size();
    }

    private static String words(EmotionProbabilities answer) {
        return Arrays.stream(answer.toArray())
                .mapToObj(probability -> String.format(Locale.ROOT, "%.4f", probability))
                .collect(Collectors.joining(","));
    }

    private static void write(Path out, List<String> lines) {
        try {
            Path folder = out.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path part = folder.resolve("." + out.getFileName() + ".part");
            Files.write(part, lines);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EmotionException(
                    EmotionException.Kind.INPUT_OUTPUT,
                    out + " cannot be written (" + e.getMessage()
                            + "); choose a folder with room that you may write to",
                    e);
        }
    }
}
