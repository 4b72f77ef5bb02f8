package moodring.emotion.face;

import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import moodring.emotion.GreyPicture;
import org.bytedeco.javacpp.BytePointer;

/** Picture files made in memory. */
public final class PictureFiles {
    private PictureFiles() {}

    public static byte[] jpeg(DrawnPicture picture) {
        return encode(picture.image(), "jpg");
    }

    public static byte[] png(DrawnPicture picture) {
        return encode(picture.image(), "png");
    }

    static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param extension one that OpenCV writes, with its dot */
    static byte[] byOpenCv(GreyPicture picture, String extension) {
        OpenCv.prepare();
        try (BytePointer bytes = new BytePointer()) {
            imencode(extension, Mats.of(picture), bytes);
            byte[] copy = new byte[(int) bytes.limit()];
            bytes.get(copy);
            return copy;
        }
    }

    /** @param extension one that OpenCV reads, with its dot */
    static byte[] inFormat(String extension, DrawnPicture picture) {
        return extension.equals(".gif") ? encode(picture.image(), "gif") : byOpenCv(picture.grey(), extension);
    }

    /** The JPEG with an EXIF part that says how the camera was held, 1 to 8. */
    public static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = ByteBuffer.allocate(36)
                .put(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34})
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A tiny PNG that unpacks to a huge grey picture. */
    static byte[] bomb(int width, int height) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[1 << 20]);
        deflater.finish();
        byte[] packed = new byte[1 << 14];
        int length = deflater.deflate(packed);
        deflater.end();
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .array();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        file.writeBytes(chunk("IHDR", header));
        file.writeBytes(chunk("IDAT", java.util.Arrays.copyOf(packed, length)));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content);
        CRC32 checkSum = new CRC32();
        checkSum.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) checkSum.getValue()).array();
    }
}
