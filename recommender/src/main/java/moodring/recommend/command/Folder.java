package moodring.recommend.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder of ours with everything in it. Links are looked at and removed as links; nothing is followed. */
record Folder(String purpose, Path path) {

    boolean isThere() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** How much is in it. */
    record Size(long files, long bytes) {
        String words() {
            return files + (files == 1 ? " file, " : " files, ") + readable(bytes);
        }

        private static String readable(long bytes) {
            return bytes < 1_000_000 ? (bytes + 999) / 1000 + " kB" : (bytes + 999_999) / 1_000_000 + " MB";
        }
    }

    Size size() {
        long[] counts = new long[2];
        walk(new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                counts[0]++;
                counts[1] += attributes.size();
                return FileVisitResult.CONTINUE;
            }
        });
        return new Size(counts[0], counts[1]);
    }

    /** Removes the folder and everything in it. */
    void remove() {
        walk(new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void walk(SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(path, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path + " could not be gone through: " + e.getMessage(), e);
        }
    }
}
