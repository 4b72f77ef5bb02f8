package moodring.recommend.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionException.Kind;
import moodring.emotion.EmotionReader;
import moodring.emotion.FaceReading;
import moodring.emotion.face.Clip;
import moodring.emotion.face.Frame;
import moodring.emotion.face.FrameSource;
import moodring.emotion.face.Pictures;
import moodring.emotion.train.ProbabilityCourse;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emotion read}: the faces of pictures and clips, and what they show. */
@Command(
        name = "read",
        description = "The faces of each picture, or of each frame of a clip: box, emotion, sure or not.",
        footer = {
            "",
            "A picture without a face is an answer; a file that cannot be used is said so, and ends with 65.",
            "",
            "Examples:",
            "  ./moodring emotion read photo.jpg",
            "  ./moodring emotion read --json clip.mp4",
            "  ./moodring emotion read --plot course.png clip.mp4",
            ""
        })
public final class ReadEmotionCommand implements Callable<Integer> {
    private final Places places;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "pictures and clips")
    private List<Path> files;

    @Mixin
    private ModelOption model;

    @Option(names = "--json", description = "as JSON: an object per picture or frame")
    private boolean json;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "also draw the probabilities over a clip's time, as PNG; frames with one face count")
    private Path plot;

    private final ProbabilityCourse course = new ProbabilityCourse();

    public ReadEmotionCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        EmotionReader reader = EmotionReader.open(model.folder(places));
        PrintWriter out = spec.commandLine().getOut();
        int exitCode = 0;
        boolean onePicture = files.size() == 1 && Pictures.isPicture(files.get(0));
        try (FaceAnswers answers = json ? new FaceJson(out, !onePicture) : new FaceTable(out)) {
            for (Path file : files) {
                exitCode = Math.max(exitCode, read(file, reader, answers));
            }
        }
        if (plot != null) {
            course.write(plot);
        }
        return exitCode;
    }

    /** Says what is wrong with a file and goes on to the next; a model or a disk that fails ends it all. */
    private int read(Path file, EmotionReader reader, FaceAnswers answers) {
        try {
            if (Pictures.isPicture(file)) {
                answers.picture(file, reader.read(Pictures.read(file)));
            } else {
                readClip(file, reader, answers);
            }
            return 0;
        } catch (EmotionException e) {
            if (e.kind() != Kind.BAD_DATA) {
                throw e;
            }
            return OneSentence.aboutFailure(e, spec.commandLine(), null);
        }
    }

    private void readClip(Path file, EmotionReader reader, FaceAnswers answers) {
        try (FrameSource clip = Clip.open(file)) {
            for (Optional<Frame> frame = clip.next(); frame.isPresent(); frame = clip.next()) {
                FaceReading reading = reader.read(frame.get().picture());
                answers.frame(file, frame.get().time(), reading);
                if (reading instanceof FaceReading.OneFace one) {
                    course.add(frame.get().time(), one.face().probabilities());
                }
            }
        }
    }
}
