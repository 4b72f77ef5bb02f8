package moodring.db;

import java.util.Iterator;
import java.util.List;

/**
 * Writes one new catalog. From {@link Catalogs#begin}; holds the builder's lock until closed. Not for several threads.
 *
 * <p>The methods may be called in any order and, except {@code publish}, any number of times. Every method throws
 * {@link CatalogException} {@code INPUT_OUTPUT} when the disk is full; then nothing is left in staging and the
 * published catalog is as before.
 */
public final class CatalogWriter implements AutoCloseable {

    CatalogWriter() {}

    /**
     * Adds tracks, in any order. Rows are taken one at a time and none is kept as an object, so the iterator may be
     * longer than memory.
     *
     * @throws CatalogException {@code BAD_DATA} on publishing, if an id stands twice
     */
    public void addTracks(Iterator<CatalogRow> rows) {
        throw new UnsupportedOperationException("being written");
    }

    /** Adds the cards of the clusters that tracks refer to. */
    public void addClusters(List<ClusterCard> clusters) {
        throw new UnsupportedOperationException("being written");
    }

    /** Adds the prototypes that clusters were named after. */
    public void addPrototypes(List<MoodPrototype> prototypes) {
        throw new UnsupportedOperationException("being written");
    }

    /** Adds rows that did not become tracks: all are counted, the first 100,000 are kept. */
    public void addRejectedRows(Iterator<RejectedRow> rows) {
        throw new UnsupportedOperationException("being written");
    }

    /** Tracks added so far. */
    public int tracks() {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * Closes the file, hashes it, and makes it the current catalog in one atomic step; keeps the last three versions.
     * Nothing can be added afterwards.
     *
     * @return the new current version
     * @throws CatalogException {@code BAD_DATA} if there is no track, an id stands twice, or a track names a cluster
     *     that has no card
     */
    public CatalogVersion publish(CatalogOrigin origin) {
        throw new UnsupportedOperationException("being written");
    }

    /** Gives the lock back and, without {@code publish} before, removes everything that was written. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("being written");
    }
}
