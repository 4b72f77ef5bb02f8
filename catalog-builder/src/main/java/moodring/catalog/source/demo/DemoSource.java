package moodring.catalog.source.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import moodring.catalog.source.ShippedFile;
import moodring.catalog.source.TrackSource;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;

/**
 * The tracks of {@code data/demo}, out of the jar.
 *
 * @param folder where the file is laid for Spark to read
 */
public record DemoSource(Path folder) implements TrackSource {

    private static final String NAME = "demo-tracks.csv.gz";

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public boolean madeUp() {
        return true;
    }

    @Override
    public List<Path> bring() {
        Path file = folder.resolve(NAME);
        try (InputStream shipped = new ShippedFile("demo/" + NAME).open()) {
            Files.createDirectories(folder);
            Files.copy(shipped, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CatalogException(
                    Kind.INPUT_OUTPUT, "The demo tracks cannot be written to " + folder + ": " + e.getMessage(), e);
        }
        return List.of(file);
    }
}
