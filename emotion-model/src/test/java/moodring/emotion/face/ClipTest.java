package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import moodring.emotion.EmotionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipTest {
    @TempDir
    private Path folder;

    private final List<DrawnPicture> pictures = List.of(light(40), light(100), light(160), light(220));

    @Test
    void givesTheFramesOfAnMp4InOrderWithTheirTimes() throws Exception {
        assertFramesComeInOrder(DrawnClips.mp4(folder.resolve("clip.mp4"), pictures));
    }

    @Test
    void givesTheFramesOfAMotionJpegAvi() throws Exception {
        Path avi = DrawnClips.plainAvi(folder.resolve("clip %02d.avi"), pictures);

        assertThat(Clip.open(avi)).isInstanceOf(MotionJpegClip.class).satisfies(FrameSource::close);
        assertFramesComeInOrder(avi);
    }

    @Test
    void givesTheFramesOfAnAviThatAnotherProgramWrote() throws Exception {
        assertFramesComeInOrder(DrawnClips.motionJpegAvi(folder.resolve("clip.avi"), pictures));
    }

    @Test
    void turnsTheFramesOfATelephoneHeldUpright() throws Exception {
        DrawnPicture topIsBright = DrawnPicture.wall(160, 120).fill(0, 0, 160, 60, 230);
        Path clip = DrawnClips.turnedRight(DrawnClips.mp4(folder.resolve("clip.mp4"), List.of(topIsBright)));

        Frame frame = frames(clip).get(0);

        assertThat(frame.picture().width()).isEqualTo(120);
        assertThat(frame.picture().pixels()[80 * 120 + 100] & 0xff).isGreaterThan(200);
        assertThat(frame.picture().pixels()[80 * 120 + 20] & 0xff).isLessThan(120);
    }

    @Test
    void readsClipsWhoseRowsAreNoMultipleOf32Wide() throws Exception {
        // FFmpeg pads such rows; read without the padding, each would stand a little further to the right than the
        // last.
        DrawnPicture leftIsBright = DrawnPicture.wall(200, 120).fill(0, 0, 100, 120, 230);

        Frame frame = frames(DrawnClips.mp4(folder.resolve("clip.mp4"), List.of(leftIsBright)))
                .get(0);

        assertThat(frame.picture().width()).isEqualTo(200);
        for (int row = 0; row < 120; row += 17) {
            assertThat(frame.picture().pixels()[row * 200 + 60] & 0xff).isGreaterThan(200);
            assertThat(frame.picture().pixels()[row * 200 + 140] & 0xff).isLessThan(120);
        }
    }

    @Test
    void endsWhereAClipWasCutOff() throws Exception {
        List<DrawnPicture> large = Collections.nCopies(4, DrawnPicture.ofOneFace());
        Path avi = DrawnClips.motionJpegAvi(folder.resolve("clip.avi"), large);
        byte[] whole = Files.readAllBytes(avi);
        Files.write(avi, Arrays.copyOf(whole, whole.length * 3 / 4));

        assertThat(frames(avi)).hasSizeBetween(1, 3);
    }

    @Test
    void passesOverAFrameThatCannotBeDecoded() throws Exception {
        Path avi = DrawnClips.plainAvi(folder.resolve("clip.avi"), pictures);
        DrawnClips.spoilFrame(avi, 1);

        assertThat(Clip.open(avi)).isInstanceOf(MotionJpegClip.class).satisfies(FrameSource::close);
        assertThat(frames(avi)).extracting(Frame::time).containsExactly(time(0), time(2), time(3));
        assertThat(frames(avi))
                .extracting(frame -> Math.round((frame.picture().pixels()[0] & 0xff) / 20.0))
                .containsExactly(2L, 8L, 11L);
    }

    @Test
    void givesNoTileOfATelephonesPictureForTheWhole() throws Exception {
        Path heic = Files.writeString(folder.resolve("photo.heic"), "\0\0\0\u0018ftypheic\0\0\0\0mif1heic");

        assertRefused(heic, "photo.heic is a HEIC picture, which is not read: save it as JPEG.");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        assertRefused(folder.resolve("nowhere.mp4"), "nowhere.mp4 does not exist.");
        assertRefused(folder, "is a folder");
        assertRefused(Files.createFile(folder.resolve("empty.mp4")), "is empty");
        assertRefused(
                Files.writeString(folder.resolve("text.mp4"), "not a clip"),
                "is neither a clip nor a picture that is read (MP4,");
    }

    @Test
    void saysThatAnMp4WasCopiedOnlyInPart() throws Exception {
        Path clip = DrawnClips.mp4(folder.resolve("clip.mp4"), pictures);
        Files.write(clip, Arrays.copyOf(Files.readAllBytes(clip), 600));

        assertRefused(clip, "is damaged");
    }

    @Test
    void followsNoPlayListToOtherFiles() throws Exception {
        Path clip = DrawnClips.mp4(folder.resolve("clip.mp4"), pictures);
        Path list = folder.resolve("list.m3u8");
        Files.writeString(list, "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + clip + "\n#EXT-X-ENDLIST\n");

        assertRefused(list, "is neither a clip nor a picture");
    }

    private static void assertFramesComeInOrder(Path clip) {
        List<Frame> frames = frames(clip);
        assertThat(frames).extracting(Frame::time).containsExactly(time(0), time(1), time(2), time(3));
        assertThat(frames)
                .extracting(frame -> Math.round((frame.picture().pixels()[0] & 0xff) / 20.0))
                .containsExactly(2L, 5L, 8L, 11L);
    }

    private static List<Frame> frames(Path clip) {
        List<Frame> frames = new ArrayList<>();
        try (FrameSource source = Clip.open(clip)) {
            for (Optional<Frame> frame = source.next(); frame.isPresent(); frame = source.next()) {
                frames.add(frame.get());
            }
            assertThat(source.state()).isEqualTo(FrameSource.State.OVER);
        }
        return frames;
    }

    private static void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> Clip.open(file))
                .isInstanceOfSatisfying(
                        EmotionException.class, e -> assertThat(e.kind()).isEqualTo(EmotionException.Kind.BAD_DATA))
                .hasMessageContaining(words);
    }

    private static Duration time(int frame) {
        return Duration.ofMillis(1000L * frame / DrawnClips.FRAMES_PER_SECOND);
    }

    private static DrawnPicture light(int grey) {
        return DrawnPicture.wall(160, 120).fill(0, 0, 160, 120, grey);
    }
}
