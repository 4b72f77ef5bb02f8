package moodring.emotion.face;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.List;
import moodring.emotion.FaceBox;
import moodring.emotion.GreyPicture;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Finds faces that look at the camera, with the Haar cascades of the OpenCV jar (Viola and Jones 2001). Holds native
 * memory until the program ends. Not thread-safe: one finder per thread, or one thread at a time.
 */
public final class FaceFinder {
    /** The picture's longer side while searching. A face at arm's length from a webcam is then about 100 pixels wide. */
    private static final int SEARCH_SIDE = 320;
    /** The narrowest face, as a share of the picture's shorter side. */
    private static final double NARROWEST = 0.125;

    private final Cascade first;
    private final Cascade second;

    private FaceFinder(Cascade first, Cascade second) {
        this.first = first;
        this.second = second;
    }

    /** @throws moodring.emotion.EmotionException if OpenCV's libraries or its cascades cannot be loaded */
    public static FaceFinder open() {
        OpenCv.prepare();
        return new FaceFinder(
                Cascade.load("haarcascade_frontalface_default.xml"), Cascade.load("haarcascade_frontalface_alt2.xml"));
    }

    /**
     * The faces of a picture, the largest first; none is an ordinary answer. A face narrower than an eighth of the
     * picture's shorter side is not looked for.
     */
    public List<FaceBox> find(GreyPicture picture) {
        double scale = Math.min(1, SEARCH_SIDE / (double) Math.max(picture.width(), picture.height()));
        List<Detection> found = NativeMemory.freedAfter(() -> search(picture, scale));
        return found.stream()
                .map(detection -> inside(picture, detection.box(), 1 / scale))
                .toList();
    }

    private List<Detection> search(GreyPicture picture, double scale) {
        Size size = new Size(scaled(picture.width(), scale), scaled(picture.height(), scale));
        Mat small = new Mat();
        resize(Mats.of(picture), small, size, 0, 0, INTER_AREA);
        int narrowest = (int) Math.round(NARROWEST * Math.min(small.cols(), small.rows()));
        List<Detection> found = Plausible.of(first.detect(small, narrowest));
        // Trained otherwise, the second one finds one in four of the faces that the first one misses.
        return found.isEmpty() ? Plausible.of(second.detect(small, narrowest)) : found;
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    private static FaceBox inside(GreyPicture picture, FaceBox box, double factor) {
        int x = (int) Math.round(box.x() * factor);
        int y = (int) Math.round(box.y() * factor);
        return new FaceBox(
                x,
                y,
                Math.min(picture.width() - x, scaled(box.width(), factor)),
                Math.min(picture.height() - y, scaled(box.height(), factor)));
    }
}
