package moodring.db;

import java.util.List;
import java.util.Map;

/**
 * Where a catalog comes from: what the builder knows and the writer cannot count.
 *
 * @param source for example {@code csv} or {@code spotify}
 * @param files what was read, in order; empty for a service
 * @param madeUp whether the songs are invented, which every answer must say
 * @param rows all rows that were read, good, repeated and rejected
 * @param repeated rows whose id had been there already, merged into the first
 * @param seed of everything random in the build
 * @param settings every setting that shaped the result, by name
 * @param versions of the code and of its libraries, by name
 * @param scores measured ones, for example {@code silhouette}
 */
public record CatalogOrigin(
        String source,
        List<SourceFile> files,
        boolean madeUp,
        long rows,
        long repeated,
        long seed,
        Map<String, String> settings,
        Map<String, String> versions,
        Map<String, Double> scores) {

    public CatalogOrigin {
        files = List.copyOf(files);
        settings = Map.copyOf(settings);
        versions = Map.copyOf(versions);
        scores = Map.copyOf(scores);
    }
}
