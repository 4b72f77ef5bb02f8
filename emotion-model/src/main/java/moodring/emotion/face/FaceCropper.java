package moodring.emotion.face;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import moodring.emotion.FaceBox;
import moodring.emotion.GreyPicture;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Makes the 48×48 face that the network reads, by the same lines for training pictures and for live ones. Thread-safe.
 */
public final class FaceCropper {
    private FaceCropper() {}

    /**
     * The whole picture is the face, as in FER-2013 and CK+. A picture of 48×48 comes out unchanged.
     *
     * @param picture any size; one that is not square is squeezed
     */
    public static FaceCrop whole(GreyPicture picture) {
        return NativeMemory.freedAfter(() -> scaled(Mats.of(picture)));
    }

    /**
     * Cuts a found face out, framed as the faces of FER-2013 are.
     *
     * @param box as {@link FaceFinder} gives it; what lies outside the picture is filled with its edge
     */
    public static FaceCrop cut(GreyPicture picture, FaceBox box) {
        return cut(picture, box, Framing.OF_FER_2013);
    }

    static FaceCrop cut(GreyPicture picture, FaceBox box, Framing framing) {
        return exactly(picture, framing.around(box));
    }

    /** @param square the very square that becomes the crop; for measuring what its place matters */
    public static FaceCrop exactly(GreyPicture picture, FaceBox square) {
        return NativeMemory.freedAfter(() -> scaled(part(Mats.of(picture), square)));
    }

    private static Mat part(Mat picture, FaceBox square) {
        Rect part = new Rect(square.x(), square.y(), square.width(), square.height());
        if (isInside(square, picture)) {
            return new Mat(picture, part);
        }
        int margin = square.width();
        Mat wider = new Mat();
        copyMakeBorder(picture, wider, margin, margin, margin, margin, BORDER_REPLICATE);
        return new Mat(wider, part.x(square.x() + margin).y(square.y() + margin));
    }

    private static boolean isInside(FaceBox square, Mat picture) {
        return square.x() >= 0
                && square.y() >= 0
                && square.x() + square.width() <= picture.cols()
                && square.y() + square.height() <= picture.rows();
    }

    private static FaceCrop scaled(Mat face) {
        boolean smaller = face.cols() < FaceCrop.SIZE || face.rows() < FaceCrop.SIZE;
        Mat small = new Mat();
        // Area means keep fine lines from flickering; they know no way to enlarge.
        resize(face, small, new Size(FaceCrop.SIZE, FaceCrop.SIZE), 0, 0, smaller ? INTER_CUBIC : INTER_AREA);
        return FaceCrop.of(Mats.pixels(small));
    }
}
