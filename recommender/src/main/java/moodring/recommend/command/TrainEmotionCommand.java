package moodring.recommend.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import moodring.emotion.train.Evaluation;
import moodring.emotion.train.TrainEmotionModel;
import moodring.emotion.train.TrainingSettings;
import moodring.emotion.train.UnfinishedTrainingException;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code emotion train}: from labelled pictures to a model folder. */
@Command(
        name = "train",
        description = "Trains a model from labelled faces, with a checkpoint after each epoch.",
        footer = {
            "",
            "Examples:",
            "  ./moodring emotion train --fer fer2013.csv --out my-model",
            "  ./moodring emotion train --fer fer2013.csv --out my-model --resume",
            ""
        })
public final class TrainEmotionCommand implements Callable<Integer> {
    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--fer",
            required = true,
            paramLabel = "FILE|DIR",
            description = "FER-2013: fer2013.csv, icml_face_data.csv, or a folder with train and test")
    private Path fer;

    @Option(names = "--ck", paramLabel = "DIR", description = "CK+, learned from together with FER-2013")
    private Path ck;

    @Option(names = "--ferplus", paramLabel = "FILE", description = "votes of ten raters per picture, joined by row")
    private Path ferplus;

    @Option(names = "--teacher", paramLabel = "FILE", description = "row and seven probabilities of a stronger network")
    private Path teacher;

    @Option(names = "--init", paramLabel = "DIR", description = "a model to start from instead of random weights")
    private Path init;

    @Mixin
    private RecipeOptions recipe;

    @Option(names = "--resume", description = "go on from the last checkpoint of the same settings")
    private boolean resume;

    @Option(
            names = "--stop-after",
            paramLabel = "EPOCH",
            description =
                    "write the best model so far after this epoch; --resume goes on later (default: the last epoch)")
    private Integer stopAfter;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "folder for the model (default: trained in the data folder)")
    private Path out;

    public TrainEmotionCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        Path folder = out == null ? places.models().resolve("trained") : out;
        Evaluation validation = train(settings(folder));
        PrintWriter writer = spec.commandLine().getOut();
        writer.printf(
                Locale.ROOT,
                "Wrote %s: %.2f %% right on %d validation pictures, ECE %.4f.%n",
                folder,
                100 * validation.accuracy(),
                validation.examples(),
                validation.expectedCalibrationError());
        writer.flush();
        return 0;
    }

    private Evaluation train(TrainingSettings settings) {
        try {
            return TrainEmotionModel.run(settings);
        } catch (UnfinishedTrainingException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }

    private TrainingSettings settings(Path folder) {
        TrainingSettings.Sources sources = new TrainingSettings.Sources(
                fer,
                Optional.ofNullable(ck),
                Optional.ofNullable(ferplus),
                Optional.ofNullable(teacher),
                Optional.ofNullable(init));
        Path state = places.state().resolve("training").resolve(stateName(folder));
        try {
            TrainingSettings.Recipe whole = recipe.recipe();
            int last = stopAfter == null ? whole.epochs() : stopAfter;
            return new TrainingSettings(sources, folder, state, resume, last, whole);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }

    /** The name for people, and of the whole path as much as tells folders of one name apart. */
    static String stateName(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        String name = whole.getFileName() == null ? "root" : whole.getFileName().toString();
        UUID hash = UUID.nameUUIDFromBytes(whole.toString().getBytes(StandardCharsets.UTF_8));
        return name + "-" + hash.toString().substring(0, 8);
    }
}
