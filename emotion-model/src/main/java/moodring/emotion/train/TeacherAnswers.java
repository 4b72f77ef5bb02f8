package moodring.emotion.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.network.EmotionNetwork;
import moodring.emotion.network.ModelFolder;

/**
 * Writes what a model says of FER-2013's Training rows, for another to learn from beside the labels (Hinton, Vinyals and
 * Dean 2015); with raters' votes, what both say together. Rows of the test parts are never read: a teacher must not carry
 * them into a training.
 */
public final class TeacherAnswers {
    private final List<LabelledFace> faces;
    private final List<EmotionProbabilities> answers;

    private TeacherAnswers(List<LabelledFace> faces, List<EmotionProbabilities> answers) {
        this.faces = faces;
        this.answers = answers;
    }

    /**
     * @param rows how many the file has
     * @param heldBack how good the teacher is on the faces that the model has not learned from
     */
    public record Written(int rows, Evaluation heldBack) {}

    /**
     * @param model folder of a trained model, or of several joined
     * @param fer the FER-2013 file that it was trained from and the other model will learn from, or the other's
     *     validation faces would be known to its teacher; rows are joined by their number in it
     * @param ferplus the raters' votes of the same rows, if they are to have a say
     * @param out {@code row}, then a calibrated probability per emotion; replaced only when all is written
     * @throws EmotionException if the model or the pictures cannot be read, it was trained from another file, or the file
     *     cannot be written
     */
    public static Written write(Path model, Path fer, Optional<Path> ferplus, Path out) {
        EmotionNetwork network = EmotionNetwork.load(model);
        DataSet set = DataSet.fer(fer);
        set.requireRows("a teacher's answers");
        Partition partition = HeldBack.partition(List.of(new ModelFolder(model)), set);
        List<LabelledFace> faces =
                set.faces().stream().filter(LabelledFace::isTraining).toList();
        TeacherAnswers alone = new TeacherAnswers(
                faces, network.read(faces.stream().map(LabelledFace::crop).toList()));
        TeacherAnswers teacher = ferplus.map(file -> alone.with(SoftLabels.votes(file, set), partition.training()))
                .orElse(alone);
        write(out, teacher.lines());
        return new Written(faces.size(), teacher.evaluation(partition.validation()));
    }

    private TeacherAnswers with(Map<Integer, float[]> votes, List<LabelledFace> learnedFrom) {
        VoteLikelihood likelihood = VoteLikelihood.count(learnedFrom, votes);
        List<EmotionProbabilities> weighed = new ArrayList<>(answers);
        for (int i = 0; i < weighed.size(); i++) {
            float[] ofRow = votes.get(faces.get(i).row());
            weighed.set(i, ofRow == null ? answers.get(i) : likelihood.weigh(answers.get(i), ofRow));
        }
        return new TeacherAnswers(faces, weighed);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("row," + String.join(",", SoftLabels.TEACHER)));
        for (int i = 0; i < faces.size(); i++) {
            lines.add(faces.get(i).row() + "," + words(answers.get(i)));
        }
        return lines;
    }

    private Evaluation evaluation(List<LabelledFace> held) {
        Set<Integer> rows = held.stream().map(LabelledFace::row).collect(Collectors.toSet());
        return new Evaluation(IntStream.range(0, faces.size())
                .filter(i -> rows.contains(faces.get(i).row()))
                .mapToObj(i -> new Evaluation.Answer(faces.get(i).emotion(), answers.get(i)))
                .toList());
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
