package moodring.emotion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.face.FaceCropper;
import moodring.emotion.face.FaceFinder;
import moodring.emotion.network.EmotionNetwork;

/**
 * Reads emotions from pictures: the front door of this module. Finds the faces, cuts them out as the network's training
 * pictures were cut, and says what they show. Keeps nothing of a picture. Safe for several threads, which take turns.
 */
public final class EmotionReader {
    /** Below this mean of grey values a picture or a face is too dark to read. */
    private static final double DARK = 25;
    /** In a dark picture only a face that is lit itself is read: a portrait before black, not a night. */
    private static final double LIT_FACE = 60;

    private final FaceFinder finder;
    private final EmotionNetwork network;

    private EmotionReader(FaceFinder finder, EmotionNetwork network) {
        this.finder = finder;
        this.network = network;
    }

    /**
     * Loads the model and OpenCV's libraries; takes about a second.
     *
     * @param modelFolder with {@code model.zip} and {@code model.json}
     * @throws EmotionException of kind NO_MODEL if the model is missing or was changed
     */
    public static EmotionReader open(Path modelFolder) {
        return over(EmotionNetwork.load(modelFolder));
    }

    /** The same over a model that is loaded already; loads OpenCV's libraries. */
    public static EmotionReader over(EmotionNetwork network) {
        return new EmotionReader(FaceFinder.open(), network);
    }

    /**
     * @param picture from a camera, a clip, a file or the page; not kept
     * @return several faces largest first; faces that are too dark are left out beside readable ones
     */
    public synchronized FaceReading read(GreyPicture picture) {
        double brightness = picture.brightness();
        double darkestReadable = brightness < DARK ? LIT_FACE : DARK;
        List<FaceBox> boxes = finder.find(picture);
        List<Face> faces = new ArrayList<>();
        for (FaceBox box : boxes) {
            FaceCrop crop = FaceCropper.cut(picture, box);
            if (crop.brightness() >= darkestReadable) {
                faces.add(face(box, network.read(crop)));
            }
        }
        boolean onlyDarkOnes = faces.isEmpty() && !boxes.isEmpty();
        return onlyDarkOnes || faces.isEmpty() && brightness < DARK
                ? new FaceReading.TooDark(brightness)
                : reading(faces);
    }

    private static FaceReading reading(List<Face> faces) {
        return switch (faces.size()) {
            case 0 -> new FaceReading.NoFace();
            case 1 -> new FaceReading.OneFace(faces.get(0));
            default -> new FaceReading.SeveralFaces(faces);
        };
    }

    private Face face(FaceBox box, EmotionProbabilities probabilities) {
        EmotionPlane.Point point = EmotionPlane.of(probabilities);
        return new Face(
                box,
                probabilities,
                network.isSure(probabilities),
                point.valence(),
                point.arousal(),
                EmotionPlane.spread(probabilities));
    }
}
