package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import moodring.emotion.EmotionException;
import org.junit.jupiter.api.Test;

/** What anybody may send: refused with a sentence, quickly, and nothing else happens. */
class MalformedPicturesTest {
    private static final int FILES = 1_000;
    private static final long SEED = 20130;

    private final byte[] jpeg = PictureFiles.jpeg(DrawnPicture.ofOneFace());
    private final byte[] png = PictureFiles.png(DrawnPicture.ofOneFace());

    @Test
    void refusesEveryOneOfAThousandBombsTornAndFalseFiles() {
        Random random = new Random(SEED);
        long start = System.nanoTime();

        for (int i = 0; i < FILES; i++) {
            byte[] file = malformed(i, random);
            assertThatThrownBy(() -> UploadedPictures.decode(file), "seed %d, file %d", SEED, i)
                    .isInstanceOf(EmotionException.class)
                    .hasMessageStartingWith("The picture ");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(50L * FILES / 4));
    }

    @Test
    void flippedBytesGiveAPictureOrASentence() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] file = (i % 2 == 0 ? jpeg : png).clone();
            for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
                file[random.nextInt(flips % 3 == 0 ? file.length : 700)] = (byte) random.nextInt();
            }
            try {
                assertThat(UploadedPictures.decode(file).width()).isBetween(1, 1920);
            } catch (EmotionException e) {
                assertThat(e).hasMessageStartingWith("The picture ");
            }
        }
    }

    @Test
    void refusesAJpegOfCountlessScans() {
        assertThatThrownBy(() -> UploadedPictures.decode(withScans(5_000)))
                .isInstanceOf(EmotionException.class)
                .hasMessageContaining("too many scans");
    }

    private byte[] malformed(int number, Random random) {
        byte[] whole = random.nextBoolean() ? jpeg : png;
        return switch (number % 5) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> PictureFiles.bomb(1_921 + random.nextInt(30_000), 1 + random.nextInt(30_000));
            case 2 -> noiseAfter(whole, 2 + random.nextInt(30), random);
            case 3 -> noiseAfter(new byte[0], 0, random);
            default -> withHugeSize(random);
        };
    }

    private static byte[] noiseAfter(byte[] whole, int kept, Random random) {
        byte[] file = new byte[kept + random.nextInt(5_000)];
        random.nextBytes(file);
        System.arraycopy(whole, 0, file, 0, Math.min(kept, whole.length));
        return file;
    }

    /** A JPEG whose frame says 65535 × 40000 pixels. */
    private byte[] withHugeSize(Random random) {
        byte[] file = jpeg.clone();
        for (int i = 0; i < file.length - 9; i++) {
            if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == 0xc0) {
                file[i + 5] = (byte) (0x90 + random.nextInt(0x60));
                file[i + 7] = (byte) 0xff;
                return file;
            }
        }
        throw new IllegalStateException("no frame in the JPEG");
    }

    private byte[] withScans(int scans) {
        int start = jpeg.length - 2;
        byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55};
        byte[] file = Arrays.copyOf(jpeg, start + scans * scan.length + 2);
        for (int i = 0; i < scans; i++) {
            System.arraycopy(scan, 0, file, start + i * scan.length, scan.length);
        }
        file[file.length - 2] = (byte) 0xff;
        file[file.length - 1] = (byte) 0xd9;
        return file;
    }
}
