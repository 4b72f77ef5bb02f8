package moodring.catalog.source.features;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moodring.catalog.label.FeatureFile;
import moodring.catalog.source.Field;
import moodring.track.Feature;

/**
 * A CSV file of any shape that the catalog understands, looked up by id.
 *
 * @param links folder that may be written to
 */
public record FeaturesOfFile(Path file, Path links) implements FeatureSource {

    private static final Pattern ID = Pattern.compile("(?:spotify:track:|/tracks?/)?([A-Za-z0-9]{22})(?:\\?.*)?$");

    @Override
    public Map<String, Map<Feature, Double>> find(Collection<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        Map<String, Map<Feature, Double>> found = new HashMap<>();
        FeatureFile.open(file, java.util.List.of(Field.ID, Field.VALENCE, Field.ENERGY), links)
                .forEach(line -> {
                    String id = line.text(Field.ID).map(FeaturesOfFile::id).orElse("");
                    if (wanted.contains(id)) {
                        found.putIfAbsent(id, known(line.values()));
                    }
                });
        return found;
    }

    private static String id(String cell) {
        Matcher matcher = ID.matcher(cell);
        return matcher.find() ? matcher.group(1) : cell;
    }

    private static Map<Feature, Double> known(double[] values) {
        Map<Feature, Double> known = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            if (!Double.isNaN(values[feature.ordinal()])) {
                known.put(feature, values[feature.ordinal()]);
            }
        }
        return known;
    }
}
