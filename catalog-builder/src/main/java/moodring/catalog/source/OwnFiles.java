package moodring.catalog.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Files of the listener's own library: every track in them is marked as theirs. */
public record OwnFiles(List<Path> files) implements TrackSource {

    public OwnFiles {
        files = List.copyOf(files);
    }

    @Override
    public String name() {
        return "own";
    }

    @Override
    public List<Path> bring() {
        return new GivenFiles(files).bring();
    }

    @Override
    public Set<Path> own() {
        return Set.copyOf(files);
    }
}
