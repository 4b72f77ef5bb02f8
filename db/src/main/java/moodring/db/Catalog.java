package moodring.db;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;

/**
 * One published catalog, for reading. From {@link Catalogs#open}; safe for several threads; close it.
 *
 * <p>All reads but {@link #forEach} and {@link #forEachPoint} go by an index and touch only the rows near the answer,
 * also with a million tracks.
 */
public final class Catalog implements AutoCloseable {

    Catalog() {}

    /** What the catalog says of itself. */
    public CatalogManifest manifest() {
        throw new UnsupportedOperationException("being written");
    }

    /** Number of tracks that a filter lets through; costs nothing. */
    public int count(TrackFilter filter) {
        throw new UnsupportedOperationException("being written");
    }

    /** Tracks by mood, all five moods in their order. */
    public Map<Mood, Integer> moodCounts() {
        throw new UnsupportedOperationException("being written");
    }

    /** The clusters, by id. */
    public List<ClusterCard> clusters() {
        throw new UnsupportedOperationException("being written");
    }

    /** The prototypes, in the order of the moods. */
    public List<MoodPrototype> prototypes() {
        throw new UnsupportedOperationException("being written");
    }

    /** The track of this id. */
    public Optional<PlacedTrack> track(String id) {
        throw new UnsupportedOperationException("being written");
    }

    /** The tracks of these ids, in the order asked; ids that are not in the catalog are left out. */
    public List<PlacedTrack> tracks(Collection<String> ids) {
        throw new UnsupportedOperationException("being written");
    }

    /** The numbers behind a track's mood. */
    public Optional<MoodReason> whyThisMood(String id) {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * The tracks nearest to a point, nearest first; exact, ties by id.
     *
     * @param limit at most this many, from 1 on; cost grows with it
     */
    public List<PlacedTrack> nearest(PlanePoint point, TrackFilter filter, int limit) {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * Tracks drawn evenly at random, each at most once; one seed gives one result.
     *
     * @param limit at most this many, from 1 on; fewer only where the filter lets fewer through
     */
    public List<PlacedTrack> sample(TrackFilter filter, int limit, long seed) {
        throw new UnsupportedOperationException("being written");
    }

    /** Dots for a mood map, drawn evenly at random by a fixed seed, in a fixed order: growing the limit adds dots. */
    public List<PlaneTrack> planePoints(TrackFilter filter, int limit) {
        throw new UnsupportedOperationException("being written");
    }

    /** Every track once, in the catalog's fixed order. Reads the whole file. */
    public void forEach(Consumer<PlacedTrack> consumer) {
        throw new UnsupportedOperationException("being written");
    }

    /** Every track's id, point and mood once, in the catalog's fixed order. Reads the whole file. */
    public void forEachPoint(Consumer<PlaneTrack> consumer) {
        throw new UnsupportedOperationException("being written");
    }

    /** Up to 100,000 rows that did not become tracks. */
    public List<RejectedRow> rejectedRows() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("being written");
    }
}
