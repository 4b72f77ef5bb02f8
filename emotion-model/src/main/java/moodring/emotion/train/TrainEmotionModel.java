package moodring.emotion.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.emotion.Emotion;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.network.BatchReader;
import moodring.emotion.network.Calibration;
import moodring.emotion.network.EmotionNetwork;
import moodring.emotion.network.FaceLogits;
import moodring.emotion.network.ModelFolder;
import moodring.emotion.network.RoundedWeights;
import moodring.emotion.network.onednn.Precision;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains a model from settings to a folder that can be shipped. */
public final class TrainEmotionModel {
    private static final Logger LOG = LoggerFactory.getLogger(TrainEmotionModel.class);
    private static final int READ_AT_ONCE = 32;
    /** How often each CK+ picture is shown in an epoch: one to forty FER-2013 pictures would be too quiet to hear. */
    private static final int CK_REPEATS = 4;

    private final TrainingSettings settings;
    private final TrainingSettings.Recipe recipe;
    private final DataSet fer;
    private final Optional<DataSet> ck;
    private final Map<Integer, float[]> votes;
    private final Map<Integer, float[]> teacher;
    private final Optional<EmotionNetwork> init;

    private TrainEmotionModel(TrainingSettings settings) {
        this.settings = settings;
        init = settings.data().init().map(EmotionNetwork::load);
        recipe = init.map(network -> settings.recipe().with(network.architecture()))
                .orElse(settings.recipe());
        fer = DataSet.fer(settings.data().fer());
        ck = settings.data().ck().map(DataSet::ck);
        votes = settings.data()
                .ferplus()
                .map(file -> SoftLabels.votes(file, fer))
                .orElse(Map.of());
        teacher = settings.data().teacher().map(SoftLabels::teacher).orElse(Map.of());
        requireThatPartsFit();
    }

    private void requireThatPartsFit() {
        settings.data().ferplus().ifPresent(file -> fer.requireRows("--ferplus"));
        settings.data().teacher().ifPresent(file -> fer.requireRows("--teacher"));
        settings.data()
                .init()
                .ifPresent(folder -> HeldBack.requireShare(new ModelFolder(folder), fer, recipe.validation()));
    }

    /**
     * Reads, cleans and splits the pictures, trains, calibrates, and writes model, origin and curves.
     *
     * @return the measurements on the validation part
     * @throws moodring.emotion.EmotionException with a sentence if data, checkpoint or disk are not as they must be
     * @throws UnfinishedTrainingException if it would start anew where the same training was cut off
     */
    public static Evaluation run(TrainingSettings settings) {
        return new TrainEmotionModel(settings).run();
    }

    private Evaluation run() {
        Partition ferAlone = partition();
        Partition partition = ck.map(set -> joined(ferAlone, set)).orElse(ferAlone);
        TrainingFaces faces =
                new TrainingFaces(partition.training(), softLabels(), recipe.softTargets(), recipe.smoothing());
        Training training =
                new Training(recipe, faces, partition.validation(), settings.state(), fingerprint(partition));
        init.ifPresent(network -> training.startFrom(network.parameters()));
        if (settings.resume()) {
            training.resume();
        } else {
            training.requireNothingUnfinished();
        }
        ComputationGraph graph = training.run(settings.stopAfter());
        RoundedWeights.round(graph);
        CalibrationChoice choice = choice(graph, partition.validation());
        Calibration calibration = choice.choose();
        Evaluation validation = choice.evaluation(calibration.temperature());
        new ModelFolder(settings.out())
                .write(graph, calibration, origin(ferAlone, partition, training, validation, calibration));
        Curves.write(training.scores(), settings.out());
        LOG.info(
                "wrote {}: validation accuracy {}, ECE {}, temperature {}",
                settings.out(),
                String.format("%.4f", validation.accuracy()),
                String.format("%.4f", validation.expectedCalibrationError()),
                String.format("%.3f", calibration.temperature()));
        return validation;
    }

    private Partition partition() {
        Partition partition = Partition.of(fer.faces(), recipe.validation());
        LOG.info(
                "{}: {} Training rows to learn from, {} held back for validation; left out {} nearly blank, {} equal to a"
                        + " test picture, {} copies",
                fer.name(),
                partition.training().size(),
                partition.validation().size(),
                partition.removed().blank(),
                partition.removed().inTest(),
                partition.removed().copies());
        return partition;
    }

    /** The pictures of CK+ that may be learned from join, each several times. */
    private static Partition joined(Partition partition, DataSet ck) {
        List<LabelledFace> learned =
                ck.faces().stream().filter(LabelledFace::isTraining).toList();
        Partition all = partition.withMore(Collections.nCopies(CK_REPEATS, learned).stream()
                .flatMap(List::stream)
                .toList());
        int joining = joining(partition, all);
        LOG.info(
                "{}: {} pictures join them, each {} times; left out {} of contempt, which has no class here, {} of another"
                        + " part than Training, {} equal to a validation or test picture",
                ck.name(),
                joining,
                CK_REPEATS,
                ck.contempt(),
                ck.faces().size() - learned.size(),
                learned.size() - joining);
        return all;
    }

    /** How many different pictures of CK+ are learned from. */
    private static int joining(Partition ferAlone, Partition all) {
        return (all.training().size() - ferAlone.training().size()) / CK_REPEATS;
    }

    /** Raters' votes first; where a teacher also speaks of a row, the teacher's word counts. */
    private Map<Integer, float[]> softLabels() {
        Map<Integer, float[]> labels = new HashMap<>(votes);
        labels.putAll(teacher);
        return labels;
    }

    private void nameSoftLabels(Optional<Path> file, String whose, int rows, Origin origin) {
        file.ifPresent(path -> origin.dataSet(
                path.getFileName().toString(),
                DataSet.sha256(path),
                whose + ", " + recipe.softTargets() + " of the target",
                rows));
    }

    private String fingerprint(Partition partition) {
        List<String> parts = new ArrayList<>(List.of(recipe.toString(), partition.digest()));
        settings.data().ferplus().map(DataSet::sha256).ifPresent(hash -> parts.add("votes " + hash));
        settings.data().teacher().map(DataSet::sha256).ifPresent(hash -> parts.add("teacher " + hash));
        settings.data().init().ifPresent(folder -> parts.add("from " + new ModelFolder(folder).sha256()));
        return String.join(" ", parts);
    }

    private static CalibrationChoice choice(ComputationGraph graph, List<LabelledFace> validation) {
        List<FaceCrop> crops = validation.stream().map(LabelledFace::crop).toList();
        List<Emotion> labels = validation.stream().map(LabelledFace::emotion).toList();
        List<FaceLogits> logits = new BatchReader(graph, READ_AT_ONCE, Precision.quickest()).read(crops);
        return new CalibrationChoice(logits, labels);
    }

    private Map<String, Object> origin(
            Partition ferAlone, Partition all, Training training, Evaluation validation, Calibration calibration) {
        Origin origin = new Origin();
        origin.settings(recipe, !(votes.isEmpty() && teacher.isEmpty()));
        origin.dataSet(
                fer,
                Origin.LEARNED_FROM + ", after cleaning",
                ferAlone.training().size());
        nameSoftLabels(settings.data().ferplus(), "votes of raters", votes.size(), origin);
        nameSoftLabels(settings.data().teacher(), Origin.TEACHER, teacher.size(), origin);
        ck.ifPresent(set -> origin.dataSet(
                set, Origin.LEARNED_FROM + ", each " + CK_REPEATS + " times in an epoch", joining(ferAlone, all)));
        origin.sawCk(ck.isPresent() || init.map(Origin::sawCk).orElse(false));
        settings.data().init().ifPresent(folder -> origin.startedFrom(new ModelFolder(folder)));
        origin.leftOut(ferAlone.removed());
        origin.training(training.scores(), training.bestEpoch());
        origin.validation(validation, calibration);
        return origin.toMap();
    }
}
