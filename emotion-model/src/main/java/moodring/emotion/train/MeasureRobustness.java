package moodring.emotion.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionReader;
import moodring.emotion.Face;
import moodring.emotion.FaceBox;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.face.FaceCropper;
import moodring.emotion.face.FaceFinder;
import moodring.emotion.network.EmotionNetwork;
import moodring.emotion.network.ModelFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the live path (find, crop, read) faces of a data set in webcam pictures, undisturbed and disturbed. */
public final class MeasureRobustness {
    static final String FILE = "robustness.json";

    private static final Logger LOG = LoggerFactory.getLogger(MeasureRobustness.class);
    private static final int LARGE = 240;

    private final RobustnessSettings settings;
    private final EmotionReader reader;
    private final EmotionNetwork network;
    private final List<LabelledFace> faces;
    private final List<Boolean> directlyRight;

    private MeasureRobustness(RobustnessSettings settings, List<LabelledFace> faces) {
        this.settings = settings;
        this.faces = faces;
        network = EmotionNetwork.load(settings.model());
        reader = EmotionReader.over(network);
        directlyRight = right(faces, faces.stream().map(LabelledFace::crop).toList());
    }

    /**
     * Takes some minutes, and says how far it is. Writes {@code robustness.json} and the model card if the settings name a
     * folder.
     *
     * @throws EmotionException with a sentence if model or data are not as they must be
     */
    public static RobustnessReport run(RobustnessSettings settings) {
        return run(settings, Disturbance.all());
    }

    static RobustnessReport run(RobustnessSettings settings, List<Disturbance> disturbances) {
        DataSet set = DataSet.fer(settings.fer());
        List<LabelledFace> some = some(set, settings);
        MeasureRobustness measuring = new MeasureRobustness(settings, some);
        List<RobustnessReport.Row> rows = new ArrayList<>();
        for (Disturbance disturbance : disturbances) {
            rows.add(measuring.row(disturbance));
            LOG.info("{} of {} disturbances: {}", rows.size(), disturbances.size(), rows.get(rows.size() - 1));
        }
        RobustnessReport report = new RobustnessReport(
                new ModelFolder(settings.model()).sha256(),
                set.name() + " " + settings.usage(),
                rows,
                measuring.crops(),
                new FramingSearch(FaceFinder.open(), measuring.network, settings.seed()).rows(held(settings, set)));
        settings.report().ifPresent(folder -> write(report, settings.model(), folder));
        return report;
    }

    private static List<LabelledFace> held(RobustnessSettings settings, DataSet set) {
        ModelFolder model = new ModelFolder(settings.model());
        if (HeldBack.isFrom(model, set)) {
            return HeldBack.partition(List.of(model), set).validation();
        }
        LOG.info("{} is not the file that was trained from: squares around boxes are not compared", set.name());
        return List.of();
    }

    private static List<LabelledFace> some(DataSet set, RobustnessSettings settings) {
        List<LabelledFace> all = set.faces().stream()
                .filter(face -> face.usage().equals(settings.usage()))
                .toList();
        if (all.isEmpty()) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    set.name() + " has no rows with usage \"" + settings.usage() + "\"");
        }
        int count = Math.min(settings.faces(), all.size());
        List<LabelledFace> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(all.get((int) ((long) i * all.size() / count)));
        }
        return some;
    }

    private RobustnessReport.Row row(Disturbance disturbance) {
        int found = 0;
        int alarms = 0;
        int live = 0;
        int direct = 0;
        for (int i = 0; i < faces.size(); i++) {
            Scene scene = disturbance.scene(faces.get(i).crop(), settings.seed() + i);
            List<Face> read = reader.read(scene.picture()).faces();
            Optional<Face> face =
                    read.stream().filter(one -> scene.isFace(one.box())).findFirst();
            alarms += read.size() - (face.isPresent() ? 1 : 0);
            if (face.isPresent()) {
                found++;
                live += face.get().probabilities().likeliest() == faces.get(i).emotion() ? 1 : 0;
                direct += directlyRight.get(i) ? 1 : 0;
            }
        }
        double some = Math.max(1, found);
        double all = faces.size();
        return new RobustnessReport.Row(
                disturbance.kind(),
                disturbance.level(),
                faces.size(),
                found / all,
                alarms / all,
                live / some,
                direct / some);
    }

    private List<RobustnessReport.CropRow> crops() {
        List<RobustnessReport.CropRow> rows = new ArrayList<>();
        for (double size : new double[] {0.8, 0.9, 1, 1.1, 1.2, 1.3}) {
            rows.add(crop(size, 0, 0));
        }
        for (double shift : new double[] {-0.15, -0.1, -0.05, 0.05, 0.1, 0.15}) {
            rows.add(crop(1, shift, 0));
            rows.add(crop(1, 0, shift));
        }
        return rows;
    }

    private RobustnessReport.CropRow crop(double size, double across, double down) {
        List<FaceCrop> crops = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            Scene scene = new SceneMaker(settings.seed() + i).scene(faces.get(i).crop(), LARGE);
            FaceBox face = scene.face();
            int side = (int) Math.round(size * face.width());
            int x = (int) Math.round(face.x() + (face.width() - side) / 2.0 + across * face.width());
            int y = (int) Math.round(face.y() + (face.height() - side) / 2.0 + down * face.height());
            crops.add(FaceCropper.exactly(scene.picture(), new FaceBox(x, y, side, side)));
        }
        return new RobustnessReport.CropRow(size, across, down, count(right(faces, crops)) / (double) faces.size());
    }

    private List<Boolean> right(List<LabelledFace> shown, List<FaceCrop> crops) {
        List<Boolean> right = new ArrayList<>();
        var answers = network.read(crops);
        for (int i = 0; i < crops.size(); i++) {
            right.add(answers.get(i).likeliest() == shown.get(i).emotion());
        }
        return right;
    }

    private static double count(List<Boolean> right) {
        return right.stream().filter(Boolean::booleanValue).count();
    }

    private static void write(RobustnessReport report, Path model, Path folder) {
        try {
            Files.createDirectories(folder);
            ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            Map<String, Object> values = report.asMap();
            values.putAll(ModelCard.identity(new ModelFolder(model)));
            Files.writeString(folder.resolve(FILE), json.writeValueAsString(values) + "\n");
            new ModelCard(model, folder).write();
        } catch (IOException e) {
            throw new EmotionException(EmotionException.Kind.INPUT_OUTPUT, folder + " cannot be written", e);
        }
    }
}
