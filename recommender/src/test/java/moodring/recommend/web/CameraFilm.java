package moodring.recommend.web;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A film for Chromium's made-up camera: a face that sways a little. YUV4MPEG2, which needs no encoder. */
final class CameraFilm {
    private static final int FRAMES = 40;
    private static final int PER_SECOND = 30;

    private CameraFilm() {}

    /** @param picture name of a drawn picture in the test resources */
    static Path of(String picture) {
        return film(picture(CameraFilm.class.getResource("/faces/" + picture)));
    }

    /** A photograph, whole, in the middle of a frame of a usual camera's size. */
    static Path of(Path photograph) {
        try {
            BufferedImage photo = picture(photograph.toUri().toURL());
            BufferedImage frame = new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_GRAY);
            double scale = Math.min(640.0 / photo.getWidth(), 480.0 / photo.getHeight());
            int width = (int) Math.ceil(scale * photo.getWidth());
            int height = (int) Math.ceil(scale * photo.getHeight());
            Image smooth = photo.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
            frame.getGraphics().drawImage(smooth, (640 - width) / 2, (480 - height) / 2, null);
            return film(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(URL address) {
        try {
            return ImageIO.read(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path film(BufferedImage face) {
        try {
            Path film = Files.createTempFile("moodring-film", ".y4m");
            film.toFile().deleteOnExit();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(film))) {
                write(out, face);
            }
            return film;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, BufferedImage face) throws IOException {
        int width = face.getWidth();
        int height = face.getHeight();
        out.write("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n"
                .formatted(width, height, PER_SECOND)
                .getBytes(StandardCharsets.US_ASCII));
        byte[] noColour = new byte[width * height / 2];
        Arrays.fill(noColour, (byte) 128);
        for (int frame = 0; frame < FRAMES; frame++) {
            int sway = (int) Math.round(6 * Math.sin(2 * Math.PI * frame / FRAMES));
            out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            out.write(grey(face, sway));
            out.write(noColour);
        }
    }

    private static byte[] grey(BufferedImage face, int sway) {
        byte[] grey = new byte[face.getWidth() * face.getHeight()];
        for (int i = 0; i < grey.length; i++) {
            int x = Math.floorMod(i % face.getWidth() + sway, face.getWidth());
            grey[i] = (byte) (face.getRGB(x, i / face.getWidth()) & 0xff);
        }
        return grey;
    }
}
