package moodring.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes what a person wants forgotten unreadable before its name goes. */
public final class Erasure {

    private static final int AT_ONCE = 1 << 16;

    private Erasure() {}

    /** Overwrites the file and deletes it. Nothing happens where there is no regular file. */
    public static void erase(Path file) throws IOException {
        overwrite(file);
        Files.deleteIfExists(file);
    }

    /** Writes zeros over all that the file holds, down to the disk; its size stays, or the old blocks would be let go. */
    public static void overwrite(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(AT_ONCE);
            for (long left = channel.size(); left > 0; ) {
                zeros.clear().limit((int) Math.min(zeros.capacity(), left));
                left -= channel.write(zeros);
            }
            channel.force(true);
        }
    }
}
