package moodring.recommend.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import moodring.db.TrackFilter;
import moodring.recommend.sample.Shelf;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;

/** A shelf of a few songs, in memory. Immutable. */
final class FewSongs implements Shelf {
    private final List<PlacedTrack> songs;

    FewSongs(List<PlacedTrack> songs) {
        this.songs = List.copyOf(songs);
    }

    @Override
    public List<PlacedTrack> nearest(PlanePoint point, TrackFilter filter, int limit) {
        return let(filter)
                .sorted(Comparator.comparingDouble((PlacedTrack song) ->
                                PlanePoint.of(song.track().features()).distanceTo(point))
                        .thenComparing(song -> song.track().id()))
                .limit(limit)
                .toList();
    }

    @Override
    public int count(TrackFilter filter) {
        return (int) let(filter).count();
    }

    @Override
    public List<PlacedTrack> sample(TrackFilter filter, int limit, long seed) {
        List<PlacedTrack> shuffled = new ArrayList<>(let(filter).toList());
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, Math.min(limit, shuffled.size())));
    }

    private Stream<PlacedTrack> let(TrackFilter filter) {
        return songs.stream()
                .filter(song -> filter.moods().contains(song.mood()))
                .filter(song -> song.own() || !filter.onlyOwn());
    }
}
