package moodring.recommend.web;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A film for Chromium's made-up camera: a drawn face that sways a little. YUV4MPEG2, which needs no encoder. */
final class CameraFilm {
    private static final int FRAMES = 40;
    private static final int PER_SECOND = 30;

    private CameraFilm() {}

    /** @param picture name of a drawn picture in the test resources */
    static Path of(String picture) {
        try {
            BufferedImage face = ImageIO.read(CameraFilm.class.getResource("/faces/" + picture));
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
