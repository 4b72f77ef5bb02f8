package moodring.catalog.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Several sources as one; where they tell different things of a track, the first is believed. */
public record SeveralSources(List<TrackSource> sources) implements TrackSource {

    public SeveralSources {
        sources = List.copyOf(sources);
    }

    @Override
    public String name() {
        return sources.stream().map(TrackSource::name).collect(Collectors.joining("+"));
    }

    @Override
    public List<Path> bring() {
        return sources.stream().flatMap(source -> source.bring().stream()).toList();
    }

    @Override
    public Set<Path> own() {
        return sources.stream().flatMap(source -> source.own().stream()).collect(Collectors.toSet());
    }

    @Override
    public boolean madeUp() {
        return sources.stream().anyMatch(TrackSource::madeUp);
    }

    @Override
    public boolean mayLackFeatures() {
        return sources.stream().anyMatch(TrackSource::mayLackFeatures);
    }

    @Override
    public void published() {
        sources.forEach(TrackSource::published);
    }
}
