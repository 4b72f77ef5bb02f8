package moodring.catalog.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;

/** Files that the person names: CSV or Parquet, plain or compressed, one or many. */
public record GivenFiles(List<Path> files) implements TrackSource {

    public GivenFiles {
        files = List.copyOf(files);
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<Path> bring() {
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new CatalogException(Kind.BAD_DATA, "There is no readable file " + file + "; check the name.");
            }
        }
        return files;
    }
}
