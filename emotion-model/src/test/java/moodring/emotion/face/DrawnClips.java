package moodring.emotion.face;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import moodring.emotion.GreyPicture;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Java2DFrameConverter;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_videoio;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_videoio.VideoWriter;

/** Clips written from drawn pictures. */
final class DrawnClips {
    static final int FRAMES_PER_SECOND = 10;

    private DrawnClips() {}

    static Path mp4(Path file, List<DrawnPicture> pictures) throws Exception {
        return write(file, avcodec.AV_CODEC_ID_MPEG4, avutil.AV_PIX_FMT_YUV420P, pictures);
    }

    static Path motionJpegAvi(Path file, List<DrawnPicture> pictures) throws Exception {
        return write(file, avcodec.AV_CODEC_ID_MJPEG, avutil.AV_PIX_FMT_YUVJ420P, pictures);
    }

    /** As OpenCV writes them itself. */
    static Path plainAvi(Path file, List<DrawnPicture> pictures) {
        GreyPicture first = pictures.get(0).grey();
        byte[] codec = "MJPG".getBytes(StandardCharsets.ISO_8859_1);
        try (VideoWriter writer = new VideoWriter(
                file.toString(),
                opencv_videoio.CAP_OPENCV_MJPEG,
                VideoWriter.fourcc(codec[0], codec[1], codec[2], codec[3]),
                FRAMES_PER_SECOND,
                new Size(first.width(), first.height()),
                true)) {
            pictures.forEach(picture -> writer.write(inColour(picture)));
            writer.release();
        }
        return file;
    }

    /** Makes one frame of a motion JPEG clip, counted from 0, undecodable: its first bytes are no JPEG's. */
    static void spoilFrame(Path avi, int frame) throws IOException {
        byte[] bytes = Files.readAllBytes(avi);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = -1;
        for (int i = 0; i <= frame; i++) {
            start = text.indexOf("\u00ff\u00d8\u00ff", start + 1);
        }
        Arrays.fill(bytes, start, start + 16, (byte) 0);
        Files.write(avi, bytes);
    }

    /** OpenCV's writer doubles the contrast of grey pictures. */
    private static Mat inColour(DrawnPicture picture) {
        Mat colours = new Mat();
        opencv_imgproc.cvtColor(Mats.of(picture.grey()), colours, opencv_imgproc.COLOR_GRAY2BGR);
        return colours;
    }

    private static Path write(Path file, int codec, int pixelFormat, List<DrawnPicture> pictures) throws Exception {
        BufferedImage first = pictures.get(0).image();
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        try (FFmpegFrameRecorder recorder =
                        new FFmpegFrameRecorder(file.toFile(), first.getWidth(), first.getHeight());
                Java2DFrameConverter converter = new Java2DFrameConverter()) {
            recorder.setVideoCodec(codec);
            recorder.setPixelFormat(pixelFormat);
            recorder.setFrameRate(FRAMES_PER_SECOND);
            recorder.setVideoQuality(3);
            recorder.start();
            for (DrawnPicture picture : pictures) {
                BufferedImage image =
                        new BufferedImage(first.getWidth(), first.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
                image.createGraphics().drawImage(picture.image(), 0, 0, null);
                recorder.record(converter.convert(image));
            }
        }
        return file;
    }

    /** Sets the turn that a telephone notes in its MP4 files: a quarter to the right. */
    static Path turnedRight(Path mp4) throws Exception {
        byte[] bytes = Files.readAllBytes(mp4);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        // The matrix stands 40 bytes after the name of the track header (ISO/IEC 14496-12, 8.3.2): 0 1 0, -1 0 0.
        int matrix = text.indexOf("tkhd") + 4 + 40;
        int[] values = {0, 0x10000, 0, -0x10000, 0, 0};
        for (int i = 0; i < values.length; i++) {
            for (int b = 0; b < 4; b++) {
                bytes[matrix + 4 * i + b] = (byte) (values[i] >> (24 - 8 * b));
            }
        }
        return Files.write(mp4, bytes);
    }
}
