package moodring.emotion.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moodring.emotion.EmotionException;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.network.Calibration;
import moodring.emotion.network.EmotionNetwork;
import moodring.emotion.network.FaceLogits;
import moodring.emotion.network.ModelFolder;

/**
 * Makes one model of several that answer together, calibrated on the validation faces that none of them has learned from.
 */
public final class JoinEmotionModels {
    private final List<Path> models;
    private final DataSet fer;
    private final Path out;

    private JoinEmotionModels(List<Path> models, DataSet fer, Path out) {
        this.models = models;
        this.fer = fer;
        this.out = out;
    }

    /**
     * @param models folders of one network each, or of several, whose networks then join one by one
     * @param fer the FER-2013 file or folder that all of them were trained from
     * @param out folder for the joined model
     * @return the measurements on the validation part
     * @throws EmotionException with a sentence if the models held back different faces, or one cannot be read
     */
    public static Evaluation run(List<Path> models, Path fer, Path out) {
        if (models.size() < 2) {
            throw new IllegalArgumentException("joining needs at least two models, but got " + models.size());
        }
        return new JoinEmotionModels(List.copyOf(models), DataSet.fer(fer), out).run();
    }

    private Evaluation run() {
        List<ModelFolder> folders = models.stream()
                .flatMap(model -> new ModelFolder(model).members().stream())
                .toList();
        List<EmotionNetwork> networks = folders.stream()
                .map(folder -> EmotionNetwork.load(folder.folder()))
                .toList();
        List<LabelledFace> held = HeldBack.partition(folders, fer).validation();
        CalibrationChoice choice = new CalibrationChoice(
                answers(networks, held),
                held.stream().map(LabelledFace::emotion).toList());
        Calibration calibration = choice.choose();
        Evaluation evaluation = choice.evaluation(calibration.temperature());
        new ModelFolder(out).write(folders, calibration, origin(networks, evaluation, calibration));
        return evaluation;
    }

    private static List<FaceLogits> answers(List<EmotionNetwork> networks, List<LabelledFace> faces) {
        List<FaceCrop> crops = faces.stream().map(LabelledFace::crop).toList();
        return FaceLogits.joinEach(
                networks.stream().map(network -> network.logits(crops)).toList());
    }

    private static Map<String, Object> origin(
            List<EmotionNetwork> networks, Evaluation evaluation, Calibration calibration) {
        Origin origin = new Origin();
        origin.members(networks);
        origin.validation(evaluation, calibration);
        return origin.toMap();
    }
}
