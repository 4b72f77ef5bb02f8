package moodring.emotion.face;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionException.Kind;

/**
 * Opens video files that the user named on the command line: AVI with motion JPEG through OpenCV, which reads no other
 * kind, and MP4, MOV, MKV, WebM and the like through FFmpeg. Never for anything that comes over the network.
 */
public final class Clip {
    private static final int WHERE_AVI_NAMES_ITS_CODEC = 4096;

    private Clip() {}

    /**
     * @return frames in the order of the clip, in grey, turned as the clip says; the caller closes it
     * @throws EmotionException of kind BAD_DATA if it is missing, empty, no video, a HEIC picture, or holds not one picture
     */
    public static FrameSource open(Path file) {
        try {
            byte[] beginning = beginning(file);
            // FFmpeg would give one of the tiles that such a picture is made of for the whole.
            PictureHeader.refuseHeic(PictureBytes.of(beginning));
            Optional<FrameSource> clip = isMotionJpeg(beginning) ? MotionJpegClip.open(file) : Optional.empty();
            // OpenCV needs the index at the end of an AVI; FFmpeg reads one that was cut off as well.
            return clip.orElseGet(() -> FfmpegClip.open(file));
        } catch (BadPicture e) {
            throw new EmotionException(Kind.BAD_DATA, file + " " + e.getMessage() + ".", e);
        } catch (LinkageError e) {
            throw EmotionException.notLoaded("FFmpeg", e);
        } catch (IOException e) {
            throw new EmotionException(Kind.INPUT_OUTPUT, file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new BadPicture("is a folder, not a clip");
        }
        if (!Files.exists(file)) {
            throw new BadPicture("does not exist");
        }
        try (var stream = Files.newInputStream(file)) {
            byte[] beginning = stream.readNBytes(WHERE_AVI_NAMES_ITS_CODEC);
            if (beginning.length == 0) {
                throw new BadPicture("is empty");
            }
            return beginning;
        }
    }

    private static boolean isMotionJpeg(byte[] beginning) {
        PictureBytes bytes = PictureBytes.of(beginning);
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        return bytes.has(0, "RIFF") && bytes.has(8, "AVI ") && text.contains("vidsMJPG");
    }
}
