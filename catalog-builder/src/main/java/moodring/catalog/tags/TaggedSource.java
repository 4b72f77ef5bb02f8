package moodring.catalog.tags;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import moodring.catalog.source.TrackSource;

/**
 * A source whose tracks are looked up for tags as soon as they are here.
 *
 * @param labels where the labelled tracks are written
 */
public record TaggedSource(TrackSource tracks, TagLabels tags, Path labels) implements TrackSource {

    @Override
    public String name() {
        return tracks.name();
    }

    @Override
    public List<Path> bring() {
        List<Path> files = tracks.bring();
        tags.write(files, labels);
        return files;
    }

    @Override
    public Set<Path> own() {
        return tracks.own();
    }

    @Override
    public boolean madeUp() {
        return tracks.madeUp();
    }

    @Override
    public boolean mayLackFeatures() {
        return tracks.mayLackFeatures();
    }

    @Override
    public void published() {
        tracks.published();
    }
}
