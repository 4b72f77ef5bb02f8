package moodring.emotion.face;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionException.Kind;
import moodring.emotion.GreyPicture;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads picture files that the user named on the command line: JPEG, PNG, WebP, BMP, GIF (its first picture), TIFF, PGM
 * and PPM, at most 40 MB and 64 megapixels, decoded by OpenCV. For pictures that come over HTTP see {@link
 * UploadedPictures}. Thread-safe.
 */
public final class Pictures {
    private Pictures() {}

    /** Whether the file begins as a picture does; false also for one that cannot be read. */
    public static boolean isPicture(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return PictureHeader.formatOf(PictureBytes.of(stream.readNBytes(16))) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * @return in grey, turned as its EXIF part says, in its full size
     * @throws EmotionException of kind BAD_DATA if it is missing, empty, too large, no picture, or damaged; of kind
     *     INPUT_OUTPUT if the disk fails
     */
    public static GreyPicture read(Path file) {
        try {
            return decode(bytesOf(file));
        } catch (BadPicture e) {
            throw new EmotionException(Kind.BAD_DATA, file + " " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new EmotionException(Kind.INPUT_OUTPUT, file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static byte[] bytesOf(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new BadPicture("is a folder, not a picture");
        }
        try {
            PictureLimits.FILE.checkBytes(Files.size(file));
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BadPicture("does not exist");
        }
    }

    private static GreyPicture decode(byte[] bytes) {
        PictureLimits.FILE.checkSize(PictureHeader.of(bytes));
        OpenCv.prepare();
        return NativeMemory.freedAfter(() -> {
            Mat encoded = new Mat(1, bytes.length, CV_8UC1, new BytePointer(bytes));
            Mat decoded = decoded(encoded);
            if (decoded.empty()) {
                throw new BadPicture("is damaged: it cannot be decoded");
            }
            return Mats.picture(decoded);
        });
    }

    private static Mat decoded(Mat encoded) {
        try {
            return imdecode(encoded, IMREAD_GRAYSCALE);
        } catch (RuntimeException e) {
            // OpenCV's own exceptions arrive as plain runtime exceptions.
            throw new BadPicture("is damaged: it cannot be decoded");
        }
    }
}
