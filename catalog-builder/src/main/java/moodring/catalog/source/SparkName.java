package moodring.catalog.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;

/**
 * A name under which Spark reads a file. Spark takes brackets and stars for patterns, leaves out names that begin with
 * a dot or an underscore, and decompresses by the name's end alone.
 */
final class SparkName {

    private static final Pattern PLAIN = Pattern.compile("[^*?{}\\[\\]\\\\:]+");

    private SparkName() {}

    static Path ofText(Path file, boolean gzip, Path links) {
        boolean endsRight = file.toString().endsWith(".gz") == gzip;
        return endsRight && isPlain(file)
                ? file.toAbsolutePath()
                : link(file, gzip ? "tracks.csv.gz" : "tracks.csv", links);
    }

    /** @param file or a folder of part files */
    static Path ofParquet(Path file, Path links) {
        return isPlain(file) ? file.toAbsolutePath() : link(file, "tracks.parquet", links);
    }

    private static boolean isPlain(Path file) {
        Path absolute = file.toAbsolutePath();
        String name = absolute.getFileName().toString();
        boolean hidden = name.startsWith("_") || name.startsWith(".");
        return !hidden && PLAIN.matcher(absolute.toString()).matches();
    }

    private static Path link(Path file, String name, Path links) {
        try {
            Files.createDirectories(links);
            Path link = Files.createTempDirectory(links, "input").resolve(name);
            return Files.createSymbolicLink(link, file.toAbsolutePath());
        } catch (IOException e) {
            throw new CatalogException(
                    Kind.INPUT_OUTPUT, "No link to " + file + " can be made in " + links + ": " + e.getMessage(), e);
        }
    }
}
