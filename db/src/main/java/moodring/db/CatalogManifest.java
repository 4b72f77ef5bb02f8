package moodring.db;

import java.time.Instant;
import java.util.Map;
import moodring.track.Mood;

/**
 * What a published catalog says of itself; stored as {@code manifest.json} beside the database file.
 *
 * @param id names the version; ids sort by time
 * @param tracks in the catalog
 * @param rejected rows that are not in the catalog, counted by reason
 * @param moods tracks by mood, all five
 * @param contentHash SHA-256 over all tracks in a fixed order: equal for equal content, whatever the order of writing,
 *     the number of threads or the time
 * @param databaseBytes size of the database file
 * @param databaseSha256 of the closed database file
 */
public record CatalogManifest(
        String id,
        Instant builtAt,
        CatalogOrigin origin,
        int tracks,
        Map<String, Long> rejected,
        Map<Mood, Integer> moods,
        int clusters,
        String contentHash,
        long databaseBytes,
        String databaseSha256) {

    public CatalogManifest {
        rejected = Map.copyOf(rejected);
        moods = Map.copyOf(moods);
    }

    CatalogManifest withDatabase(long bytes, String sha256) {
        return new CatalogManifest(id, builtAt, origin, tracks, rejected, moods, clusters, contentHash, bytes, sha256);
    }
}
