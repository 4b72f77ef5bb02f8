package moodring.emotion.face;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import moodring.emotion.GreyPicture;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Copies between our grey pictures and OpenCV's. The caller owns each Mat (a PointerScope per picture frees it). */
final class Mats {
    private Mats() {}

    static Mat of(GreyPicture picture) {
        return new Mat(picture.height(), picture.width(), CV_8UC1, new BytePointer(picture.pixels()));
    }

    /** @param mat one channel of 8 bits; its rows may be padded, as FFmpeg pads them to a multiple of 32 */
    static byte[] pixels(Mat mat) {
        byte[] pixels = new byte[Math.toIntExact(mat.total())];
        Mat dense = mat.isContinuous() ? mat : mat.clone();
        dense.data().get(pixels);
        return pixels;
    }

    /** @param mat one channel of 8 bits, or the three of blue, green and red */
    static GreyPicture picture(Mat mat) {
        Mat grey = mat;
        if (mat.channels() == 3) {
            grey = new Mat();
            cvtColor(mat, grey, COLOR_BGR2GRAY);
        }
        return new GreyPicture(grey.cols(), grey.rows(), pixels(grey));
    }
}
