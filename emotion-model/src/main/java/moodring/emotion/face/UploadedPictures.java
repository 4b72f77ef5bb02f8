package moodring.emotion.face;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionException.Kind;
import moodring.emotion.GreyPicture;
import moodring.emotion.face.PictureHeader.Format;
import moodring.emotion.face.PictureHeader.Part;

/**
 * Decodes pictures that arrive over HTTP: JPEG and PNG alone, at most 2 MB and 1920 pixels on a side, by the JDK's own
 * readers, never by OpenCV's. Only the parts of the file that hold pixels reach the decoder: no colour profile, preview
 * or text. Nothing is written to disk. Thread-safe.
 */
public final class UploadedPictures {
    private UploadedPictures() {}

    /**
     * @param file the bytes as they came; not changed
     * @return in grey, turned as its EXIF part says
     * @throws EmotionException of kind BAD_DATA if it is empty, too large, no JPEG or PNG, or damaged
     */
    public static GreyPicture decode(byte[] file) {
        try {
            PictureLimits.UPLOAD.checkBytes(file.length);
            PictureHeader header = PictureHeader.of(file);
            if (header.format() != Format.JPEG && header.format() != Format.PNG) {
                throw new BadPicture("is " + header.format() + ": only JPEG and PNG are taken");
            }
            PictureLimits.UPLOAD.checkSize(header);
            return header.orientation().turn(grey(read(header, file)));
        } catch (BadPicture e) {
            throw new EmotionException(Kind.BAD_DATA, "The picture " + e.getMessage() + ".", e);
        }
    }

    private static BufferedImage read(PictureHeader header, byte[] file) {
        ImageReader reader = readerOf(header.format());
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(needed(header, file)))) {
            reader.setInput(input, true, true);
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            throw new BadPicture("is damaged: it cannot be decoded");
        } finally {
            reader.dispose();
        }
    }

    /** Other jars register readers for the same formats; which one comes first would be chance. */
    private static ImageReader readerOf(Format format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("this Java has no reader for " + format);
    }

    private static byte[] needed(PictureHeader header, byte[] file) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream(file.length);
        for (Part part : header.needed()) {
            parts.write(file, part.start(), part.end() - part.start());
        }
        return parts.toByteArray();
    }

    /** From the raster's own values: {@code getRGB} of a grey picture applies a gamma curve, and reads 70 as 143. */
    private static GreyPicture grey(BufferedImage image) {
        boolean palette = image.getColorModel() instanceof IndexColorModel;
        Raster raster = image.getRaster();
        int width = image.getWidth();
        byte[] pixels = new byte[width * image.getHeight()];
        int[] sample = new int[raster.getNumBands()];
        int shift = raster.getSampleModel().getSampleSize(0) - 8;
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width;
            int y = i / width;
            pixels[i] = (byte) (palette ? luma(image.getRGB(x, y)) : luma(raster.getPixel(x, y, sample), shift));
        }
        return new GreyPicture(width, image.getHeight(), pixels);
    }

    private static int luma(int rgb) {
        return luma(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private static int luma(int[] sample, int shift) {
        boolean colour = sample.length >= 3;
        return colour ? luma(sample[0] >> shift, sample[1] >> shift, sample[2] >> shift) : sample[0] >> shift;
    }

    /** Weights of ITU-R BT.601, which OpenCV uses as well. */
    private static int luma(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }
}
