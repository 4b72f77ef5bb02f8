package moodring.catalog.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;

/** Looks at the two ends of a Parquet file, so that a broken one gets a sentence before Spark meets it. */
public final class ParquetBytes {

    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

    private ParquetBytes() {}

    /**
     * @param path a file, or a folder of part files
     * @throws CatalogException {@code BAD_DATA} if there is none, or one does not begin and end as Parquet does
     */
    public static void requireWhole(Path path) {
        List<Path> parts = parts(path);
        if (parts.isEmpty()) {
            throw new CatalogException(
                    Kind.BAD_DATA, "The folder " + path + " holds no .parquet file; name the files.");
        }
        for (Path part : parts) {
            if (!isWhole(part)) {
                throw new CatalogException(
                        Kind.BAD_DATA,
                        "The file " + part
                                + " is no whole Parquet file; it may be incomplete: fetch it again, or leave it out.");
            }
        }
    }

    private static List<Path> parts(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile) // Spark's own folders end like that too
                    .filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static boolean isWhole(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] ends = new byte[2 * MAGIC.length];
            if (bytes.length() < ends.length) {
                return false;
            }
            bytes.readFully(ends, 0, MAGIC.length);
            bytes.seek(bytes.length() - MAGIC.length);
            bytes.readFully(ends, MAGIC.length, MAGIC.length);
            return Arrays.equals(ends, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                    && Arrays.equals(ends, MAGIC.length, ends.length, MAGIC, 0, MAGIC.length);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static CatalogException unreadable(Path path, IOException e) {
        return new CatalogException(Kind.BAD_DATA, "The file " + path + " cannot be read: " + e.getMessage(), e);
    }
}
