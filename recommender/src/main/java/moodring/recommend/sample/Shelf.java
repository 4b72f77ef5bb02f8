package moodring.recommend.sample;

import java.util.List;
import moodring.db.Catalog;
import moodring.db.TrackFilter;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;

/** Where candidates are looked up: a whole catalog, or a few songs that something is to be measured on. */
public interface Shelf {
    /**
     * @param limit at most this many, from 1 on
     * @return nearest first
     */
    List<PlacedTrack> nearest(PlanePoint point, TrackFilter filter, int limit);

    /** How many songs the filter lets through. */
    int count(TrackFilter filter);

    /**
     * Songs drawn at random, each at most once; one seed gives one result.
     *
     * @param limit at most this many, from 1 on
     */
    List<PlacedTrack> sample(TrackFilter filter, int limit, long seed);

    /** All of a catalog, by its index. The catalog stays with whoever opened it. */
    static Shelf of(Catalog catalog) {
        return new Shelf() {
            @Override
            public List<PlacedTrack> nearest(PlanePoint point, TrackFilter filter, int limit) {
                return catalog.nearest(point, filter, limit);
            }

            @Override
            public int count(TrackFilter filter) {
                return catalog.count(filter);
            }

            @Override
            public List<PlacedTrack> sample(TrackFilter filter, int limit, long seed) {
                return catalog.sample(filter, limit, seed);
            }
        };
    }
}
