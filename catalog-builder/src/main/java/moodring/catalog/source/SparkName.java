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

    static Path of(Path file, boolean gzip, Path links) {
        Path absolute = file.toAbsolutePath();
        String name = absolute.getFileName().toString();
        boolean hidden = name.startsWith("_") || name.startsWith(".");
        if (!hidden
                && name.endsWith(".gz") == gzip
                && PLAIN.matcher(absolute.toString()).matches()) {
            return absolute;
        }
        try {
            Files.createDirectories(links);
            Path link = Files.createTempDirectory(links, "input").resolve(gzip ? "tracks.csv.gz" : "tracks.csv");
            return Files.createSymbolicLink(link, absolute);
        } catch (IOException e) {
            throw new CatalogException(
                    Kind.INPUT_OUTPUT, "No link to " + file + " can be made in " + links + ": " + e.getMessage(), e);
        }
    }
}
